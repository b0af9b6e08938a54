package org.declinic.answers.whynot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.declinic.answers.conditions.Condition;
import org.declinic.answers.conditions.Need;
import org.declinic.answers.conditions.Verdict;
import org.declinic.answers.whatif.FactChange;
import org.declinic.answers.whatif.FactChange.Kind;
import org.declinic.answers.whatif.FactChanges;
import org.declinic.answers.whynot.RuleMiss.Missing;
import org.declinic.conclusions.Objection;
import org.declinic.conclusions.Reason;
import org.declinic.diagnosis.Diagnosis.FoundCause;
import org.declinic.engine.session.Observation;
import org.declinic.facts.AttemptHistory;
import org.declinic.facts.FactTypes;
import org.declinic.facts.Now;
import org.declinic.facts.PriorAttempt;
import org.declinic.project.ProjectRules;
import org.declinic.project.Samples;
import org.junit.jupiter.api.Test;

/**
 * Takes every answer at its word: for every sample and every cause that is not concluded, changes what the first
 * condition that does not hold names, and asks again, until the cause is concluded.
 */
class RepairTest {

    private static final int MOST_CHANGES = 20;
    private static final FactTypes TYPES = ProjectRules.KNOWLEDGE.factTypes();
    private static final WhyNots WHY_NOTS = new WhyNots(ProjectRules.KNOWLEDGE);
    private static final Map<String, String> OTHERS = Map.of(
            "region",
            "CA",
            "shopRegion",
            "CA",
            "billingRegion",
            "CA",
            "currency",
            "CAD",
            "sellerName",
            "Another Seller");

    @Test
    void changingWhatIsNamedMakesEveryCauseAppear() throws Exception {
        List<String> stuck = new ArrayList<>();
        for (var sample : Samples.all()) {
            Observation ofSample = observe(sample.facts());
            for (String code : ProjectRules.causesThatRulesAreSureOf()) {
                Collection<?> facts = sample.facts();
                Observation observation = ofSample;
                List<String> changes = new ArrayList<>();
                while (!concluded(observation).contains(code) && changes.size() < MOST_CHANGES) {
                    Optional<Condition> open = firstOpen(WHY_NOTS.of(code, observation));
                    FactChange change = open.isEmpty()
                            ? withoutAnother(facts)
                            : open.get().text().equals("not Inconsistency()")
                                    ? consistent(facts, changes)
                                    : repair(open.get(), facts);
                    changes.add(open.map(Condition::text).orElse("all, each of another fact") + " -> " + change);
                    facts = new FactChanges(List.of(change)).of(facts, TYPES);
                    observation = observe(facts);
                }
                if (changes.size() == MOST_CHANGES) {
                    stuck.add(sample.id() + " " + code + ": " + String.join("\n    ", changes));
                }
            }
        }
        assertEquals("", String.join("\n", stuck));
    }

    private static Observation observe(Collection<?> facts) {
        return ProjectRules.observe(ProjectRules.KNOWLEDGE, List.copyOf(facts));
    }

    /** The causes for which there is a reason, also where so much is held against one that it is not told. */
    private static List<String> concluded(Observation observation) {
        List<String> causes = new ArrayList<>();
        observation.diagnosis().causes().stream().map(FoundCause::code).forEach(causes::add);
        observation.facts().stream()
                .filter(fact -> fact instanceof Objection)
                .map(objection -> ((Objection) objection).cause())
                .filter(code -> observation.facts().stream()
                        .anyMatch(fact ->
                                fact instanceof Reason reason && reason.cause().equals(code)))
                .forEach(causes::add);
        return causes;
    }

    /** The first condition that does not hold: of the rule itself, or of what it waits for, else of what is behind all. */
    private static Optional<Condition> firstOpen(WhyNot whyNot) {
        return firstOpen(whyNot.rules().stream().filter(RepairTest::isSure).toList())
                .or(() -> firstOpen(rulesOf(whyNot.behind())));
    }

    /** Where each condition holds, but of different facts of one type: takes away the last of those. */
    private static FactChange withoutAnother(Collection<?> facts) {
        long count = facts.stream().filter(PriorAttempt.class::isInstance).count();
        assertTrue(count > 1, "no condition is open, and there are not several facts of a type");
        return new FactChange(Kind.DROP, "PriorAttempt." + count);
    }

    /** Which code a row of a table is about, no condition of a rule can name. */
    private static boolean isSure(RuleMiss miss) {
        return ProjectRules.KNOWLEDGE
                        .rule(miss.rule())
                        .orElseThrow()
                        .annotation("certainty")
                        .isPresent()
                && miss.conditions().stream()
                        .noneMatch(condition -> condition.text().contains("CodeMeaning("));
    }

    private static Optional<Condition> firstOpen(List<RuleMiss> rules) {
        return rules.stream()
                .filter(rule -> !rule.conditions().isEmpty())
                .min(Comparator.comparingInt(rule -> rule.open().size()))
                .flatMap(rule -> rule.open().stream().findFirst().flatMap(first -> {
                    boolean derived =
                            first.type() != null && TYPES.find(first.type()).isEmpty();
                    return derived ? firstOpen(rulesOf(rule.behind())) : Optional.of(first);
                }));
    }

    private static List<RuleMiss> rulesOf(List<Missing> behind) {
        return behind.stream().flatMap(missing -> missing.rules().stream()).toList();
    }

    /** Takes away a value on which the rule rests that finds the facts inconsistent: one that was not just stated. */
    private static FactChange consistent(Collection<?> facts, List<String> changes) throws UnknownTarget {
        Observation observation = observe(facts);
        String rule = observation.diagnosis().inconsistencies().get(0).rule();
        String field = WHY_NOTS.of(rule, observation).rules().get(0).conditions().stream()
                .flatMap(condition -> condition.fields().stream())
                .map(named -> named.replaceFirst("^StatedHistory\\.history\\.?", "AttemptHistory.")) // derived of it
                .filter(named ->
                        TYPES.find(named.substring(0, named.indexOf('.'))).isPresent())
                .filter(named -> changes.stream().noneMatch(change -> change.contains(named)))
                .min(Comparator.comparing(named -> named.startsWith("CheckoutAttempt."))) // what the case is about
                .orElseThrow(() -> new AssertionError(rule + " stands in the way after " + changes));
        return new FactChange(
                Kind.DROP, named(field, facts).equals(field) ? field : field.substring(0, field.indexOf('.')));
    }

    private static FactChange repair(Condition condition, Collection<?> facts) {
        Matcher blocked = Pattern.compile("not (\\w+)\\(.*").matcher(condition.text());
        if (condition.verdict() == Verdict.FAILS && blocked.matches()) {
            return new FactChange(Kind.DROP, blocked.group(1));
        }
        if (condition.needs().isEmpty() && condition.text().contains("lastFailureAt.minus")) {
            return new FactChange(Kind.SET, condition.fields().get(0) + "=" + lastFailure(facts));
        }
        if (condition.needs().isEmpty() && condition.text().contains("expires.isBefore")) {
            return new FactChange(Kind.SET, "PaymentCard.expires=2025-12");
        }
        if (condition.needs().isEmpty()) {
            return new FactChange(Kind.SET, condition.fields().get(0) + "=Somebody Else");
        }
        Need need = condition.needs().stream()
                .filter(any -> !(any.operator().equals("==") && any.values().contains(null))) // "or it is unknown"
                .findFirst()
                .orElse(condition.needs().get(0));
        String value = need.field().endsWith("FailureAt") && need.operator().equals("!=") ? moment(facts) : value(need);
        String field = named(need.field(), facts);
        return value == null ? new FactChange(Kind.DROP, field) : new FactChange(Kind.SET, field + "=" + value);
    }

    /** The moment that the case is about, so that no limit is over by then. */
    private static String moment(Collection<?> facts) {
        return facts.stream()
                .filter(Now.class::isInstance)
                .map(now -> ((Now) now).instant().toString())
                .findFirst()
                .orElse("2026-01-20T18:00:00Z");
    }

    private static Instant lastFailure(Collection<?> facts) {
        return observe(facts).facts().stream()
                .filter(AttemptHistory.class::isInstance)
                .map(history -> ((AttemptHistory) history).lastFailureAt())
                .findFirst()
                .orElseThrow();
    }

    /** The field, of the first fact where there are several. */
    private static String named(String field, Collection<?> facts) {
        String type = field.substring(0, field.indexOf('.'));
        long count = facts.stream()
                .filter(fact -> fact.getClass().getSimpleName().equals(type))
                .count();
        return count > 1 ? field.replace(".", ".1.") : field;
    }

    /** A value that a need names, or the nearest one beside it; {@code null} for unknown. */
    private static String value(Need need) {
        Object named = need.values().get(0);
        return switch (need.operator()) {
            case "==", "in", ">=", "<=", "contains" -> named == null ? null : String.valueOf(named);
            case "<" -> beside(named, -1);
            case ">" -> beside(named, 1);
            case "!=" -> other(need.field(), named);
            default -> throw new IllegalStateException("no rule of ours needs " + need);
        };
    }

    private static String beside(Object value, int steps) {
        if (value instanceof Instant moment) {
            return moment.plus(Duration.ofSeconds(steps)).toString();
        }
        return ((BigDecimal) value).add(BigDecimal.valueOf(steps, 2)).toPlainString();
    }

    private static String other(String name, Object not) {
        String[] parts = name.split("\\.");
        String typeOfField = typeOf(parts[0], parts[1]).getSimpleName();
        String other = OTHERS.getOrDefault(
                parts[1],
                switch (typeOfField) {
                    case "Instant" -> "2026-01-20T18:00:00Z";
                    case "BigDecimal" -> "45.50";
                    case "YearMonth" -> "2025-12";
                    case "CardKind" -> "ONE_TIME";
                    default -> "Something Else";
                });
        return other.equals(String.valueOf(not))
                ? other.replace("CA", "GB").replace("GBD", "GBP").toUpperCase(Locale.ROOT)
                : other;
    }

    private static Class<?> typeOf(String type, String field) {
        for (Field each : TYPES.find(type).orElseThrow().getDeclaredFields()) {
            if (each.getName().equals(field)) {
                return each.getType();
            }
        }
        throw new IllegalStateException(type + " has no " + field);
    }
}
