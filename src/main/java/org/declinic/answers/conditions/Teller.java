package org.declinic.answers.conditions;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.declinic.text.Printable;

/** Tells what becomes of the conditions of rules, of one set of facts. For one thread. */
final class Teller {

    private static final Comparator<Row> NEAREST =
            comparing((Row row) -> !row.now()).thenComparingLong(Row::open).thenComparing(Row::marks);

    private static final Comparator<Try> FURTHEST = comparingInt(Try::reach)
            .reversed()
            .thenComparing(each -> !each.from().now())
            .thenComparing(comparingLong(each -> each.from().open()))
            .thenComparingLong(Teller::fails)
            .thenComparingLong(each -> each.row().open())
            .thenComparing(each -> each.row().marks());

    private static final Said NOT_EXPLAINED = Said.nothing(Reasons.NOT_EXPLAINED);

    private final Given given;
    private final Reasons reasons;

    Teller(Given given) {
        this.given = given;
        this.reasons = new Reasons(given);
    }

    /** Tells a whole {@code when}. */
    List<Condition> tell(List<Element> elements) {
        return tell(elements, List.of(Row.NOTHING), false);
    }

    /**
     * Tells elements that follow rows: by those facts that come furthest, of which each pattern is told. Where none comes
     * further, the elements behind are held on their own.
     */
    private List<Condition> tell(List<Element> elements, List<Row> rows, boolean unknownFirst) {
        Comparator<Row> order = unknownFirst ? comparing(Row::firm).thenComparing(NEAREST) : NEAREST;
        List<Tries> reached = new ArrayList<>();
        List<Row> alive = rows;
        for (Element element : elements) {
            if (alive.isEmpty() || !element.isExplained()) {
                break;
            }
            reached.add(element.from(alive, given));
            alive = reached.get(reached.size() - 1).alive();
        }
        LinkedList<Condition> told = new LinkedList<>();
        Set<Row> chosen = new HashSet<>(best(alive, order));
        for (int i = reached.size() - 1; i >= 0; i--) {
            List<Try> tries = chosen.isEmpty() ? best(reached.get(i).all(), FURTHEST) : of(reached.get(i), chosen);
            List<Row> before = i == 0 ? rows : reached.get(i - 1).alive();
            Set<Row> from = new HashSet<>();
            tries.forEach(each -> from.add(each.from()));
            if (tries.isEmpty()) {
                from.addAll(best(before, order));
            }
            told.addAll(0, conditions(elements.get(i), tries, List.copyOf(from)));
            chosen = from;
        }
        boolean explained = true;
        for (Element element : elements.subList(reached.size(), elements.size())) {
            explained = explained && element.isExplained();
            told.addAll(explained ? tell(List.of(element), List.of(Row.NOTHING), false) : unexplained(element));
        }
        return told;
    }

    private static List<Try> of(Tries tries, Set<Row> chosen) {
        return tries.all().stream().filter(each -> chosen.contains(each.row())).toList();
    }

    /** The first in an order, with all that are as good. */
    private static <T> List<T> best(List<T> all, Comparator<T> order) {
        return all.stream()
                .min(order)
                .map(best -> all.stream()
                        .filter(each -> order.compare(each, best) == 0)
                        .toList())
                .orElse(List.of());
    }

    private static long fails(Try tried) {
        return tried.tested().stream().filter(Tested::fails).count();
    }

    private static List<Condition> unexplained(Element element) {
        return element.demands().stream()
                .map(demand -> told(
                        element,
                        demand,
                        Verdict.NOT_EXPLAINED,
                        Reasons.NOT_EXPLAINED,
                        NOT_EXPLAINED,
                        List.of(),
                        List.of()))
                .toList();
    }

    /** The conditions of an element, as it was tried with rows. */
    private List<Condition> conditions(Element element, List<Try> tries, List<Row> from) {
        List<Demand> demands = element.demands();
        boolean unknown = tries.stream()
                .flatMap(each -> each.tested().stream())
                .anyMatch(tested -> tested.verdict() == Verdict.UNKNOWN);
        boolean reached = tries.isEmpty() || tries.get(0).tested().get(0).verdict() != Verdict.NOT_REACHED;
        List<Row> outside = reached || element.inside().isEmpty() ? from : List.of(Row.NOTHING);
        List<Condition> inside = element.inside().stream()
                .flatMap(sequence -> tell(sequence, outside, unknown).stream())
                .toList();
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < demands.size(); i++) {
            conditions.add(tries.isEmpty() ? absent(element, i, from, inside) : tried(element, i, tries, inside));
        }
        return conditions;
    }

    private Condition absent(Element element, int number, List<Row> from, List<Condition> inside) {
        Demand demand = element.demands().get(number);
        Reasons.Reason absent = isReached(element, demand, number == 0 ? from : List.of(Row.NOTHING))
                ? reasons.absent(demand, from, inside)
                : new Reasons.Reason(Verdict.NOT_REACHED, "");
        List<Need> needs = Needs.of(demand, absent.verdict(), from);
        Said said = new Said(() -> words(element, demand, from, needs), absent::text);
        return told(element, demand, absent.verdict(), absent.text(), said, needs, number == 0 ? inside : List.of());
    }

    private Condition tried(Element element, int number, List<Try> tries, List<Condition> inside) {
        Demand demand = element.demands().get(number);
        String failure = tries.get(0).tested().get(number).failure();
        Verdict verdict = verdict(demand, tries.get(0), number);
        String because = reasons.of(element, demand, verdict, failure, tries, inside);
        List<Row> rows = tries.stream().map(Try::row).toList();
        List<Need> needs = Needs.of(demand, verdict, rows);
        Said said = new Said(
                () -> words(element, demand, rows, needs),
                () -> because.isEmpty() || failure != null
                        ? because
                        : reasons.found(demand, verdict, because, tries, inside));
        return told(element, demand, verdict, because, said, needs, number == 0 ? inside : List.of());
    }

    /** A condition in words that fit all rows. */
    private static Optional<String> words(Element element, Demand demand, List<Row> rows, List<Need> needs) {
        List<Optional<String>> words = rows.stream()
                .map(row -> element.words(demand, row))
                .distinct()
                .limit(2)
                .toList();
        return words.size() == 1 ? words.get(0).or(() -> Needs.moment(demand, needs)) : Optional.empty();
    }

    /** Behind what is not met, what could not be tested, or is met because something is unknown, says nothing. */
    private static Verdict verdict(Demand demand, Try tried, int number) {
        Tested tested = tried.tested().get(number);
        boolean allMet =
                tried.from().now() && tried.tested().subList(0, number).stream().allMatch(Tested::holds);
        if (!allMet && tested.failure() != null) {
            return Verdict.NOT_REACHED;
        }
        boolean byChance = !allMet
                && tested.holds()
                && !tested.firm()
                && (demand.isOne() || !demand.about().joined().whole())
                && demand.joinsUnknown(tried.row());
        return byChance ? Verdict.UNKNOWN : tested.verdict();
    }

    /** Whether rows have all that a condition takes from before its element. */
    private static boolean isReached(Element element, Demand demand, List<Row> rows) {
        return element.takes(demand).allMatch(name -> rows.stream().allMatch(row -> row.has(name)));
    }

    private static Condition told(
            Element element,
            Demand demand,
            Verdict verdict,
            String because,
            Said said,
            List<Need> needs,
            List<Condition> inside) {
        Stream<String> own = demand.about().fields().values().stream();
        boolean isFirst = demand == element.demands().get(0);
        Stream<String> within = isFirst ? element.withInside().skip(1).flatMap(Teller::fields) : Stream.empty();
        return new Condition(
                demand.kind(),
                demand.place(),
                demand.element(),
                demand.text(),
                demand.about().type(),
                verdict,
                Printable.line(because),
                needs,
                Stream.concat(own, within).distinct().toList(),
                said,
                inside);
    }

    private static Stream<String> fields(Element element) {
        return element.demands().stream().flatMap(demand -> demand.about().fields().values().stream());
    }
}
