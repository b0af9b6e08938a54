package org.declinic.authoring.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.declinic.facts.CheckoutAttempt;
import org.declinic.facts.Outcome;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.language.semantics.Pattern;
import org.declinic.language.semantics.Rule;
import org.declinic.text.RuleHeader;

/** Finds rules about causes and remedies that demand an attempt of which no cause is told, and no remedy. */
final class OtherOutcomes implements EachRule {

    private static final Constant DECLINED = new Constant(Outcome.DECLINED.name(), null);

    @Override
    public void check(Rule rule, Consumer<Finding> findings) {
        Optional<String> kind = RuleHeader.KINDS.stream()
                .filter(each -> rule.annotation(each).isPresent())
                .findFirst();
        if (kind.isEmpty()) {
            return;
        }
        Demands demands = Demands.of(rule);
        attempts(demands.there())
                .flatMap(attempt -> outcomes(attempt).stream())
                .filter(demand -> !demand.holds(DECLINED))
                .forEach(demand -> findings.accept(demand.constraint()
                        .whole()
                        .finding(
                                Code.NEVER_FIRES,
                                "a rule with @" + kind.get() + " counts only where the attempt was declined")
                        .help("leave the outcome out, which goes without saying")));
        attempts(demands.absent())
                .filter(OtherOutcomes::isDeclined)
                .forEach(attempt -> findings.accept(attempt.span()
                        .finding(
                                Code.NEVER_FIRES,
                                "a rule with @" + kind.get() + " counts only where the attempt was declined")
                        .help("remove it")));
    }

    private static Stream<Pattern> attempts(List<Pattern> patterns) {
        return patterns.stream().filter(pattern -> pattern.type().javaClass() == CheckoutAttempt.class);
    }

    /** Whether an attempt that was declined is meant, whatever else it was. */
    private static boolean isDeclined(Pattern attempt) {
        Map<String, String> names = Demand.names(attempt);
        return attempt.isWhole()
                && attempt.constraints().stream()
                        .allMatch(each -> Demand.of(each.expression(), each, attempt.type(), names)
                                .filter(demand -> isOutcome(demand) && demand.holds(DECLINED))
                                .isPresent());
    }

    private static boolean isOutcome(Demand demand) {
        return demand.value().equals("outcome");
    }

    private static List<Demand> outcomes(Pattern attempt) {
        return Demand.in(attempt).stream().filter(OtherOutcomes::isOutcome).toList();
    }
}
