package org.declinic.answers.conditions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.declinic.values.Property;

/**
 * Finds the values with which the conditions of a rule turn: each compiled constraint is tried with other values of the
 * facts that it names. For one set of facts and one thread.
 */
final class Turns {

    /** Of more facts than these, those that come furthest count. */
    private static final int MOST_ROWS = 30;

    private final Given given;
    private final Alternatives alternatives;
    private final Set<Turn> found = new LinkedHashSet<>();

    Turns(Given given, Alternatives alternatives) {
        this.given = given;
        this.alternatives = alternatives;
    }

    List<Turn> of(List<Element> elements) {
        through(elements, List.of(Row.NOTHING));
        return List.copyOf(found);
    }

    /** Also what comes behind facts that are not met: those may be met with another value. */
    private void through(List<Element> elements, List<Row> from) {
        List<Row> rows = from;
        for (Element element : elements) {
            if (element.isExplained()) {
                List<Row> before = rows;
                element.inside().forEach(inside -> through(inside, before));
                List<Try> tries = element.from(rows, given).all().stream()
                        .sorted(Comparator.comparing(tried -> !tried.isAlive()))
                        .limit(MOST_ROWS)
                        .toList();
                tries.forEach(tried -> element.demands().forEach(demand -> take(demand, tried.row())));
                rows = tries.isEmpty() ? rows : tries.stream().map(Try::row).toList();
            }
        }
    }

    private void take(Demand demand, Row row) {
        if (!demand.parts().isEmpty() && demand.variables().allMatch(row::has)) {
            demand.about().fields().forEach((name, path) -> take(demand, row, name, path));
        }
    }

    private void take(Demand demand, Row row, String name, String path) {
        String[] names = path.split("\\.");
        if (names.length != 2) {
            return; // of a fact in a fact
        }
        for (Object fact : facts(demand, row, name, names[0])) {
            Optional<List<Object>> others = alternatives.of(fact, names[1]);
            if (others.isPresent()) {
                take(demand, row, isOwn(demand, row, name) ? null : name, fact, names[1], others.get());
            }
        }
    }

    /** The variable is {@code null} where the fact that the condition is about has the value itself. */
    private void take(Demand demand, Row row, String variable, Object fact, String field, List<Object> others) {
        Function<Object, Optional<Row>> with = variable == null
                ? value -> Altered.of(fact)
                        .flatMap(altered -> altered.with(Map.of(field, value)))
                        .map(other -> row.with(demand.about().fact(), other))
                : value -> Optional.of(row.with(variable, value));
        Object now = Property.valueOf(fact, field).orElse(null);
        boolean holds = demand.test(row).holds();
        Collection<Object> known = new ArrayList<>(demand.values(row).values());
        known.addAll(others);
        Class<?> type = Property.of(fact.getClass(), field).orElseThrow().type();
        OtherValues.of(
                        type,
                        known,
                        value -> with.apply(value)
                                .filter(other -> demand.test(other).holds())
                                .isPresent())
                .stream()
                .filter(value -> !Objects.equals(value, now))
                .filter(value -> with.apply(value)
                        .map(demand::test)
                        .filter(tested -> holds ? tested.fails() : tested.holds())
                        .isPresent())
                .forEach(value -> found.add(new Turn(fact, field, value)));
    }

    private static boolean isOwn(Demand demand, Row row, String name) {
        String fact = demand.about().fact();
        return fact != null
                && row.has(fact)
                && Property.of(row.get(fact).getClass(), name).isPresent();
    }

    /** The facts that a name may be of a field of. */
    private static List<Object> facts(Demand demand, Row row, String name, String type) {
        return isOwn(demand, row, name)
                ? List.of(row.get(demand.about().fact()))
                : row.since(Row.NOTHING).stream()
                        .filter(fact -> fact != null && Property.typesOf(fact).anyMatch(type::equals))
                        .toList();
    }
}
