package org.declinic.answers.whynot;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;
import org.declinic.answers.whynot.NearestMisses.Near;
import org.declinic.answers.whynot.RuleMiss.Missing;
import org.declinic.cases.report.NothingConcluded;
import org.declinic.conclusions.Objection;
import org.declinic.conclusions.Plan;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.diagnosis.Diagnosis.FoundCause;
import org.declinic.diagnosis.Diagnosis.Step;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.knowledge.RuleEntry;
import org.declinic.engine.session.Observation;
import org.declinic.facts.CheckoutAttempt;
import org.declinic.text.DidYouMean;
import org.declinic.text.RuleHeader;

/** Tells why something was not concluded of cases. Safe to use from many threads. */
public final class WhyNots {

    private static final int MOST_NEAR = 10;
    private static final String OUTCOME = CheckoutAttempt.class.getSimpleName() + ".outcome";

    private final Knowledge knowledge;
    private final Holder holder;

    /**
     * Of a rule set.
     *
     * @param knowledge the rule set
     */
    public WhyNots(Knowledge knowledge) {
        this(knowledge, new Holder(knowledge));
    }

    /**
     * Of a rule set whose conditions were read before.
     *
     * @param knowledge the rule set
     * @param holder holds its conditions against cases
     */
    public WhyNots(Knowledge knowledge, Holder holder) {
        this.knowledge = knowledge;
        this.holder = holder;
    }

    /**
     * Why something was not concluded.
     *
     * @param target the code of a cause or remedy, or the name of a rule
     * @param observation the case
     * @return the conditions of each rule that could conclude it
     * @throws UnknownTarget when the rule set has no such cause, remedy or rule
     */
    public WhyNot of(String target, Observation observation) throws UnknownTarget {
        Held held = holder.hold(observation);
        Misses misses = new Misses(knowledge, held);
        Diagnosis diagnosis = observation.diagnosis();
        String nothing = nothing(diagnosis, held);
        List<String> ofCause = held.ofCode(RuleHeader.CAUSE, target);
        List<String> ofRemedy = held.ofCode(RuleHeader.REMEDY, target);
        if (!ofCause.isEmpty()) {
            boolean concluded =
                    diagnosis.causes().stream().map(FoundCause::code).anyMatch(target::equals);
            List<RuleMiss> told = ofCause.stream().map(misses::tell).toList();
            List<String> against =
                    concluded || ofCause.stream().noneMatch(held::fired) ? List.of() : objections(target, observation);
            List<Missing> behind =
                    concluded ? List.of() : misses.gate().stream().toList();
            return new WhyNot(diagnosis.id(), target, "cause", concluded, told, against, nothing, behind);
        }
        if (!ofRemedy.isEmpty()) {
            boolean concluded = diagnosis.plan().stream().map(Step::code).anyMatch(target::equals);
            List<RuleMiss> told = ofRemedy.stream().map(misses::tell).toList();
            List<String> against = diagnosis.withheld().stream()
                    .filter(withheld -> withheld.code().equals(target))
                    .map(Diagnosis.Withheld::because)
                    .toList();
            boolean closed = observation.facts().stream().noneMatch(Plan.class::isInstance)
                    && ofRemedy.stream().anyMatch(held::fired);
            List<Missing> behind = closed ? List.of(misses.atAll(Plan.class)) : List.of();
            return new WhyNot(diagnosis.id(), target, "remedy", concluded, told, against, nothing, behind);
        }
        if (knowledge.rule(target).isEmpty()) {
            throw unknown(target);
        }
        List<RuleMiss> told = List.of(misses.tell(target));
        return new WhyNot(diagnosis.id(), target, "rule", held.fired(target), told, List.of(), null, List.of());
    }

    private static String nothing(Diagnosis diagnosis, Held held) {
        return NothingConcluded.ofNoDecline(diagnosis)
                .filter(any -> held.gate().stream()
                        .anyMatch(condition -> condition.fields().contains(OUTCOME)))
                .orElse(null);
    }

    private static List<String> objections(String cause, Observation observation) {
        return observation.facts().stream()
                .filter(Objection.class::isInstance)
                .map(Objection.class::cast)
                .filter(objection -> objection.cause().equals(cause))
                .map(Objection::text)
                .sorted()
                .toList();
    }

    private UnknownTarget unknown(String target) {
        TreeSet<String> known = new TreeSet<>();
        for (RuleEntry rule : knowledge.rules()) {
            known.add(rule.name());
            rule.annotation(RuleHeader.CAUSE).ifPresent(known::add);
            rule.annotation(RuleHeader.REMEDY).ifPresent(known::add);
        }
        String help = DidYouMean.help(target, known);
        return new UnknownTarget("the rules have no cause, remedy or rule '" + target + "'"
                + (help == null ? "; 'declinic list' names those they have" : "; " + help));
    }

    /**
     * The rules for causes and remedies that come nearest to firing.
     *
     * @param observation the case
     * @return at most ten, the nearest first
     */
    public NearestMisses nearest(Observation observation) {
        Held held = holder.hold(observation);
        Misses misses = new Misses(knowledge, held);
        List<Near> near = knowledge.rules().stream()
                .filter(rule -> rule.annotation(RuleHeader.CAUSE)
                        .or(() -> rule.annotation(RuleHeader.REMEDY))
                        .isPresent())
                .filter(rule -> !held.fired(rule.name()))
                .sorted(comparingInt((RuleEntry rule) -> misses.missing(rule.name()))
                        .thenComparing(comparing(WhyNots::certainty).reversed()))
                .limit(MOST_NEAR)
                .map(rule -> new Near(misses.missing(rule.name()), misses.tell(rule.name())))
                .toList();
        return new NearestMisses(
                observation.diagnosis().id(),
                near,
                nothing(observation.diagnosis(), held),
                misses.gate().stream().toList());
    }

    private static BigDecimal certainty(RuleEntry rule) {
        return rule.annotation(RuleHeader.CERTAINTY).map(BigDecimal::new).orElse(BigDecimal.ZERO);
    }
}
