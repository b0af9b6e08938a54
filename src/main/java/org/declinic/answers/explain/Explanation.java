package org.declinic.answers.explain;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.declinic.cases.report.NothingConcluded;
import org.declinic.conclusions.Advice;
import org.declinic.conclusions.Cause;
import org.declinic.conclusions.Inconsistency;
import org.declinic.conclusions.Note;
import org.declinic.conclusions.Plan;
import org.declinic.conclusions.Stop;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.diagnosis.Diagnosis.FoundCause;
import org.declinic.diagnosis.Diagnosis.Remark;
import org.declinic.diagnosis.Diagnosis.Step;
import org.declinic.diagnosis.Diagnosis.Withheld;
import org.declinic.engine.session.Observation;
import org.declinic.text.CardNumbers;

/**
 * The explanation of one case. That reasons together make a cause, and advice a plan, needs no rule to explain: their
 * own rules stand for them.
 */
final class Explanation {

    private static final Comparator<Advice> AS_IN_THE_PLAN = comparing(Advice::stage)
            .thenComparingInt(Advice::order)
            .thenComparing(Advice::rule)
            .thenComparing(Advice::cause, nullsLast(naturalOrder()))
            .thenComparing(advice -> advice.steps().toString());

    private final Diagnosis diagnosis;
    private final Derivations derivations;
    private final Map<Remark, List<Note>> notes;

    Explanation(Observation observation, Map<String, RuleText> rules) {
        this.diagnosis = observation.diagnosis();
        this.derivations = new Derivations(observation.conclusions(), rules);
        this.notes = derivations.all(Note.class, any -> true).stream()
                .collect(groupingBy(note -> new Remark(CardNumbers.mask(note.code()), CardNumbers.mask(note.text()))));
    }

    Why why() {
        List<Explained> causes = new ArrayList<>();
        diagnosis.causes().forEach(cause -> causes.add(explained(cause)));
        List<Explained> plan = new ArrayList<>();
        diagnosis.plan().forEach(step -> plan.add(explained(step)));
        List<Inconsistency> inconsistencies = derivations.all(Inconsistency.class, any -> true);
        inconsistencies.sort(comparing(Inconsistency::rule).thenComparing(Inconsistency::text));
        return new Why(
                diagnosis.id(),
                List.copyOf(causes),
                List.copyOf(plan),
                diagnosis.withheld().stream().map(this::explained).toList(),
                derivations.of(inconsistencies),
                diagnosis.notes().stream().map(this::explained).toList(),
                NothingConcluded.of(diagnosis).orElse(null),
                diagnosis.rules());
    }

    private Explained explained(FoundCause found) {
        List<Cause> causes = derivations.all(
                Cause.class, each -> CardNumbers.mask(each.code()).equals(found.code()));
        Cause cause = causes.get(0);
        List<Derivation> because = new ArrayList<>();
        List<Derivation> against = new ArrayList<>();
        List<BigDecimal> shares = cause.shares();
        Iterator<BigDecimal> ofReasons = shares.iterator();
        cause.reasons().stream()
                .limit(found.because().size())
                .forEach(reason -> because.addAll(derivations.adding(reason, ofReasons.next())));
        Iterator<BigDecimal> ofObjections = shares.listIterator(cause.reasons().size());
        cause.against().stream()
                .limit(found.against().size())
                .forEach(objection -> against.addAll(derivations.adding(objection, ofObjections.next())));
        return new Explained(
                found.code(),
                found.title(),
                found.certainty(),
                because.isEmpty() ? derivations.of(causes) : because,
                against,
                found.moreReasons(),
                found.moreAgainst(),
                List.of(),
                List.of(),
                null,
                null,
                List.of());
    }

    private Explained explained(Step step) {
        List<Advice> advices = advices(step.code());
        List<?> from = advices.isEmpty() ? derivations.all(Plan.class, any -> true) : advices;
        List<Stop> stops = step.notBefore() == null
                ? List.of()
                : derivations.all(Stop.class, stop -> step.notBefore().equals(stop.until()));
        return new Explained(
                step.code(),
                step.title(),
                null,
                derivations.of(from),
                List.of(),
                0,
                0,
                step.steps(),
                step.causes(),
                step.audience(),
                step.notBefore(),
                derivations.of(stops));
    }

    private List<Advice> advices(String remedy) {
        List<Advice> advices = derivations.all(
                Advice.class, advice -> CardNumbers.mask(advice.remedy()).equals(remedy));
        advices.sort(AS_IN_THE_PLAN);
        return advices;
    }

    private ExplainedWithheld explained(Withheld remedy) {
        List<Stop> stops = derivations.all(
                Stop.class,
                stop -> stop.until() == null
                        && stop.because() != null
                        && remedy.because().contains(CardNumbers.mask(stop.because())));
        stops.sort(comparing(Stop::because));
        return new ExplainedWithheld(
                remedy.code(),
                remedy.title(),
                remedy.because(),
                derivations.of(advices(remedy.code())),
                derivations.of(stops));
    }

    private ExplainedNote explained(Remark remark) {
        return new ExplainedNote(remark.code(), remark.text(), derivations.of(notes.getOrDefault(remark, List.of())));
    }
}
