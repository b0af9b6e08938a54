package org.declinic.answers.conditions;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** An {@code eval}, or what cannot be explained. */
final class TestElement extends Element {

    private final Demand demand;

    TestElement(Demand demand) {
        this.demand = demand;
    }

    @Override
    List<Demand> demands() {
        return List.of(demand);
    }

    @Override
    Stream<String> takes() {
        return demand.variables();
    }

    @Override
    boolean isExplained() {
        return demand.kind() != ConditionKind.NOT_EXPLAINED;
    }

    @Override
    boolean anyMet(Row row, Given given, Predicate<Row> enough) {
        return demand.isMet(row) && enough.test(row);
    }

    @Override
    Tries from(Row row, Given given) {
        return Tries.of(Try.of(row, row, List.of(demand.test(row))));
    }
}
