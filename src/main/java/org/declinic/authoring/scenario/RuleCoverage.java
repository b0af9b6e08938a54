package org.declinic.authoring.scenario;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.declinic.authoring.scenario.Coverage.Gap;
import org.declinic.authoring.scenario.Coverage.Measure;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.knowledge.RuleEntry;
import org.declinic.engine.session.Observation;
import org.declinic.finding.Place;
import org.declinic.language.syntax.RuleFile;

/** Counts the rules of which a conclusion stood in a scenario. */
public final class RuleCoverage implements CoverageCounter {

    private final Map<String, Place> rules = new LinkedHashMap<>();
    private final Set<String> concluded = new HashSet<>();

    /**
     * Counts the rules of some folders, whatever other rules they are used with.
     *
     * @param knowledge the rule set
     * @param folders the folders whose rules count
     */
    public RuleCoverage(Knowledge knowledge, List<Path> folders) {
        Set<String> opened = folders.stream().map(RuleFile::opened).collect(toSet());
        Map<String, String> counted = knowledge.files().files().stream()
                .filter(file -> opened.contains(file.folder()))
                .collect(toMap(RuleFile::path, RuleFile::opened));
        for (RuleEntry rule : knowledge.rules()) {
            String file = counted.get(rule.file());
            if (file != null) {
                rules.put(rule.name(), new Place(file, rule.line(), rule.column()));
            }
        }
    }

    /** {@return the names of the rules that count} */
    public Set<String> rules() {
        return rules.keySet();
    }

    @Override
    public void see(Observation observation) {
        concluded.addAll(observation.rules());
    }

    @Override
    public Coverage coverage() {
        List<Gap> gaps = rules.entrySet().stream()
                .filter(rule -> !concluded.contains(rule.getKey()))
                .map(rule -> new Gap(rule.getValue(), rule.getKey(), null, "no scenario in which it concludes"))
                .toList();
        return new Coverage(List.of(new Measure("rules", rules.size() - gaps.size(), rules.size())), gaps);
    }
}
