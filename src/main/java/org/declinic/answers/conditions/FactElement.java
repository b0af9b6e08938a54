package org.declinic.answers.conditions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.model.Binding;
import org.drools.model.Pattern;
import org.drools.model.Variable;

/** A pattern, of facts or of what it takes from elsewhere. */
final class FactElement extends Element {

    private final Pattern<?> pattern;
    private final Values values;
    private final List<Demand> demands;

    /** A pattern; of facts when {@code values} is {@code null}. */
    FactElement(Pattern<?> pattern, Values values, List<Demand> demands) {
        this.pattern = pattern;
        this.values = values;
        this.demands = demands;
    }

    @Override
    List<Demand> demands() {
        return demands;
    }

    @Override
    Stream<String> takes() {
        Set<String> own = gives().collect(Collectors.toSet());
        return Stream.concat(
                source(), demands.stream().flatMap(Demand::variables).filter(name -> !own.contains(name)));
    }

    /** Constraints that take more than there is are not reached, each on its own. */
    @Override
    boolean isReachable(Row row) {
        return source().allMatch(row::has);
    }

    private Stream<String> source() {
        return values == null
                ? Stream.empty()
                : Stream.of(values.variables()).map(variable -> ((Variable<?>) variable).getName());
    }

    @Override
    Stream<String> gives() {
        return Stream.concat(
                Stream.of(pattern.getPatternVariable().getName()),
                pattern.getBindings().stream()
                        .map(Binding::getBoundVariable)
                        .map(variable -> ((Variable<?>) variable).getName()));
    }

    @Override
    Tries from(Row row, Given given) {
        Class<?> type = pattern.getPatternVariable().getType();
        Collection<?> found = values == null ? given.of(type) : values.of(row, type);
        if (found == null) {
            return new Tries(List.of(), true);
        }
        List<Try> all = new ArrayList<>();
        for (Object each : found) {
            Row own = row.with(pattern.getPatternVariable(), each);
            for (Binding binding : pattern.getBindings()) {
                own = own.with(binding);
            }
            Row tested = own;
            all.add(Try.of(
                    row,
                    own,
                    demands.stream().map(demand -> demand.test(tested)).toList()));
        }
        return new Tries(all, all.isEmpty() && values == null && given.canBeStated(type.getSimpleName()));
    }
}
