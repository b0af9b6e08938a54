package org.declinic.answers.conditions;

import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.declinic.answers.conditions.Asking.Answer;
import org.declinic.text.Printable;
import org.declinic.values.InWords;
import org.declinic.values.Property;

/** Tells of each step what becomes of it, of one set of facts. */
final class Judge {

    private static final int MOST_TOLD = 3;
    private static final String IS = " is ";

    private final Asking asking;
    private final Predicate<String> canBeStated;
    private final Needs needs;

    /** A judge who knows which types of facts can be stated: those that are not there are unknown. */
    Judge(Asking asking, Predicate<String> canBeStated) {
        this.asking = asking;
        this.canBeStated = canBeStated;
        this.needs = new Needs(asking);
    }

    Condition judge(Step step) {
        List<Condition> inside = step.inside().stream().map(this::judge).toList();
        Answer before = asking.ask(step.before());
        Answer open = asking.ask(step.open());
        Answer met = asking.ask(step.met());
        if (step.kind() == ConditionKind.NOT_EXPLAINED
                || !before.explained()
                || !open.explained()
                || !met.explained()) {
            return said(step, Verdict.NOT_EXPLAINED, "it is written in a way that cannot be asked about", inside);
        }
        if (before.none()) {
            return step.alone() == null ? said(step, Verdict.NOT_REACHED, "", inside) : judge(step.alone());
        }
        Optional<String> failure = Optional.ofNullable(open.failure()).or(() -> Optional.ofNullable(met.failure()));
        if (failure.isPresent()) {
            return said(step, Verdict.UNKNOWN, failure.get(), inside);
        }
        if (!met.none()) {
            String because = all(step, met.rows()).get(0);
            return said(step, Verdict.HOLDS, because, needs.of(step, met.rows()), inside);
        }
        return open.none() || step.kind() == ConditionKind.FACT ? absent(step, before, inside) : unmet(step, inside);
    }

    /** Whether a row fails a step for what is known of it, or for being unknown where that is the condition. */
    static boolean failsForSure(Step step, Row row) {
        Map<String, Object> values = values(step, row);
        values.keySet().removeAll(Constraint.testedForNull(step.text()));
        return !isUnknown(values);
    }

    private static boolean isUnknown(Map<String, Object> values) {
        return values.values().stream().anyMatch(Objects::isNull);
    }

    private static Map<String, Object> values(Step step, Row row) {
        String fact = step.about().fact();
        return switch (step.kind()) {
            case CONSTRAINT, TEST -> Named.in(step.text(), row, fact == null ? null : row.get(fact));
            case POSITIONAL -> {
                Map<String, Object> all = new LinkedHashMap<>();
                Object owner = row.get(fact);
                Property.allOf(owner.getClass()).forEach(field -> all.put(field.name(), field.valueIn(owner)));
                yield all;
            }
            default -> new HashMap<>();
        };
    }

    private Condition absent(Step step, Answer before, List<Condition> inside) {
        if (step.type() == null) {
            List<String> unknown = before.rows().stream()
                    .flatMap(row -> Named.in(step.about().source(), row, null).entrySet().stream())
                    .filter(named -> named.getValue() == null)
                    .map(named -> named.getKey() + " is unknown")
                    .distinct()
                    .sorted()
                    .toList();
            return unknown.isEmpty()
                    ? said(step, Verdict.FAILS, "nothing matches it", inside)
                    : said(step, Verdict.UNKNOWN, String.join(", ", unknown), inside);
        }
        return canBeStated.test(step.type())
                ? said(step, Verdict.UNKNOWN, "no " + step.type() + " is known", inside)
                : said(step, Verdict.FAILS, "there is no " + step.type(), inside);
    }

    private Condition unmet(Step step, List<Condition> inside) {
        return switch (step.kind()) {
            case NOT -> said(step, Verdict.FAILS, blocking(step, inside), inside);
            case QUERY -> said(step, Verdict.NOT_EXPLAINED, "the query finds nothing", inside);
            case EXISTS, OR -> {
                List<Condition> open = inside.stream()
                        .filter(each -> each.verdict() == Verdict.FAILS || each.verdict() == Verdict.UNKNOWN)
                        .toList();
                boolean unknown = open.stream().anyMatch(each -> each.verdict() == Verdict.UNKNOWN);
                String because =
                        open.stream().map(Condition::because).distinct().collect(joining("; "));
                yield said(step, unknown ? Verdict.UNKNOWN : Verdict.FAILS, because, inside);
            }
            case FORALL -> notOfAll(step, inside);
            case RESULT -> said(step, Verdict.FAILS, "there is no result", inside);
            default -> {
                List<Row> rows = asking.ask(step.open()).rows();
                boolean unknown = rows.stream().anyMatch(row -> isUnknown(values(step, row)));
                Verdict verdict = unknown ? Verdict.UNKNOWN : Verdict.FAILS;
                yield said(step, verdict, told(step, rows), needs.of(step, rows), inside);
            }
        };
    }

    /** The first element says of which facts something is demanded, if there is more than one element. */
    private Condition notOfAll(Step step, List<Condition> inside) {
        int first = step.inside().get(0).element();
        boolean ofSome = step.inside().stream().anyMatch(each -> each.element() != first);
        Map<Boolean, Set<String>> told = new HashMap<>(Map.of(true, new TreeSet<>(), false, new TreeSet<>()));
        for (Step each : step.inside()) {
            if (!(ofSome && each.element() == first) && !each.text().matches("this\\s*==.*")) {
                asking.notMeeting(each)
                        .forEach(row -> told.get(failsForSure(each, row)).add(InWords.fields(values(each, row), IS)));
            }
        }
        boolean unknown = told.get(true).isEmpty() && !told.get(false).isEmpty();
        return said(
                step,
                unknown ? Verdict.UNKNOWN : Verdict.FAILS,
                (unknown ? "it is not known of every one: " : "it is not so for every one: ")
                        + told(told.get(!unknown)),
                inside);
    }

    private static String told(Step step, List<Row> rows) {
        return told(all(step, rows));
    }

    private static String told(Collection<String> all) {
        return all.stream().limit(MOST_TOLD).collect(joining("; "))
                + (all.size() > MOST_TOLD ? "; and " + (all.size() - MOST_TOLD) + " more" : "");
    }

    /** In an order that does not depend on the order of facts. */
    private static List<String> all(Step step, List<Row> rows) {
        return rows.stream()
                .map(row -> InWords.fields(values(step, row), IS))
                .distinct()
                .sorted()
                .toList();
    }

    /** The first facts that a "not" finds; where it looks for none, what is so. */
    private String blocking(Step step, List<Condition> inside) {
        Prefix within = step.inside().get(step.inside().size() - 1).met();
        int outer = step.before().facts().size();
        Set<String> ofInterest =
                step.withInside().flatMap(each -> Named.paths(each.text())).collect(toSet());
        return asking.ask(within).rows().stream()
                .filter(row -> within.facts().size() > outer)
                .map(row -> within.facts().stream()
                                .skip(outer)
                                .map(fact -> InWords.fact(row.get(fact), ofInterest))
                                .collect(joining(" and "))
                        + " stands against it")
                .min(naturalOrder())
                .orElseGet(() -> "it is so" + whatHolds(inside));
    }

    private static String whatHolds(List<Condition> inside) {
        String so = inside.stream()
                .flatMap(Condition::withInside)
                .filter(each -> each.verdict() == Verdict.HOLDS)
                .map(Condition::because)
                .filter(because -> !because.isEmpty())
                .distinct()
                .collect(joining("; "));
        return so.isEmpty() ? "" : ": " + so;
    }

    private Condition said(Step step, Verdict verdict, String because, List<Condition> inside) {
        return said(step, verdict, because, needs.of(step, List.of()), inside);
    }

    private static Condition said(
            Step step, Verdict verdict, String because, List<Need> needs, List<Condition> inside) {
        return new Condition(
                step.kind(),
                step.place(),
                step.element(),
                step.text(),
                step.type(),
                verdict,
                Printable.line(because),
                needs,
                step.withInside()
                        .flatMap(each -> each.about().fields().values().stream())
                        .distinct()
                        .toList(),
                inside);
    }
}
