package org.declinic.authoring.scenario;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.declinic.answers.conditions.Conditions;
import org.declinic.authoring.scenario.Coverage.Gap;
import org.declinic.authoring.scenario.Coverage.Measure;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.session.Observation;
import org.declinic.finding.Place;

/** Counts the conditions that the scenarios show on both sides: to hold, and to fail while all before them hold. */
public final class ConditionCoverage implements CoverageCounter {

    private final org.declinic.answers.conditions.Coverage seen;
    private final Map<String, String> opened;

    /**
     * Counts conditions of rules.
     *
     * @param conditions the conditions
     * @param knowledge the rule set
     */
    public ConditionCoverage(Conditions conditions, Knowledge knowledge) {
        this.seen = new org.declinic.answers.conditions.Coverage(conditions);
        this.opened = knowledge.files().opened();
    }

    @Override
    public void see(Observation observation) {
        seen.see(observation.facts());
    }

    @Override
    public Coverage coverage() {
        List<Gap> gaps = seen.gaps().stream().map(this::gap).toList();
        Set<Place> places = new HashSet<>();
        gaps.forEach(gap -> places.add(gap.place()));
        return new Coverage(List.of(new Measure("conditions", seen.total() - places.size(), seen.total())), gaps);
    }

    private Gap gap(org.declinic.answers.conditions.Gap gap) {
        Place place = gap.place();
        return new Gap(
                new Place(opened.get(place.file()), place.line(), place.column()),
                gap.rule(),
                gap.text(),
                gap.missing());
    }
}
