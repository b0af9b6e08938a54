package org.declinic.answers.conditions;

import static java.util.stream.Collectors.joining;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.drools.core.base.accumulators.CountAccumulateFunction;
import org.drools.model.AccumulatePattern;
import org.drools.model.Argument;
import org.drools.model.Binding;
import org.drools.model.Value;
import org.drools.model.Variable;
import org.drools.model.functions.accumulate.AccumulateFunction;

/** What is accumulated or collected of facts, with what is demanded of the result. */
final class ResultElement extends Element {

    /** Of more rows of which it is not known whether they count, anything may come. */
    private static final int MOST_UNKNOWN = 6;

    private final List<Demand> demands;
    private final List<Element> inside;
    private final AccumulatePattern<?> accumulate;
    private final List<Binding> bindings;

    /** The first of what it demands is that there is a result. */
    ResultElement(List<Demand> demands, List<Element> inside, AccumulatePattern<?> accumulate, List<Binding> bindings) {
        this.demands = demands;
        this.inside = inside;
        this.accumulate = accumulate;
        this.bindings = bindings;
    }

    @Override
    List<Demand> demands() {
        return demands;
    }

    @Override
    List<List<Element>> inside() {
        return List.of(inside);
    }

    @Override
    Stream<String> takes() {
        return taken(inside);
    }

    @Override
    Stream<String> gives() {
        return Stream.concat(
                        Stream.of(accumulate.getBoundVariables()),
                        bindings.stream().map(Binding::getBoundVariable))
                .map(variable -> ((Variable<?>) variable).getName());
    }

    @Override
    boolean anyMet(Row row, Given given, Predicate<Row> enough) {
        List<Row> counted = new ArrayList<>();
        anyMet(inside, row, given, found -> {
            counted.add(found);
            return false;
        });
        Row own = result(row, counted);
        return own != null && demands.stream().allMatch(demand -> demand.isMet(own)) && enough.test(own);
    }

    @Override
    Tries from(Row row, Given given) {
        List<Row> found = Tries.through(inside, List.of(row.within()), given).alive();
        List<Row> counted = found.stream().filter(Row::now).toList();
        List<Row> open = found.stream().filter(each -> !each.firm()).toList();
        boolean anything = open.size() > MOST_UNKNOWN || counted.stream().anyMatch(this::takesUnknown);
        Row own = result(row, counted);
        if (own == null) {
            return anything ? Tries.of(unknown(row, counted)) : new Tries(List.of(), !found.isEmpty());
        }
        List<Row> others = anything || open.isEmpty() ? List.of() : others(row, found, open);
        List<Tested> tested = new ArrayList<>();
        for (Demand demand : demands) {
            Tested now = demand.test(own);
            List<Verdict> otherwise =
                    others.stream().map(demand::test).map(Tested::verdict).toList();
            boolean settled =
                    demand == demands.get(0) || !anything && otherwise.stream().allMatch(now.verdict()::equals);
            boolean canHold = anything || otherwise.contains(Verdict.HOLDS);
            Tested unsettled = now.fails() && canHold
                    ? Tested.of(Verdict.UNKNOWN, false)
                    : new Tested(now.verdict(), false, now.failure());
            tested.add(settled ? now : unsettled);
        }
        return Tries.of(Try.of(row, own, tested));
    }

    /** There is no result, as long as something of all that counts is unknown. */
    private Try unknown(Row row, List<Row> counted) {
        List<String> named = Named.paths(demands.get(0).text()).toList();
        String unknown = counted.stream()
                .flatMap(each -> Named.in(named, each, null).entrySet().stream())
                .filter(value -> value.getValue() == null)
                .map(value -> value.getKey() + " is unknown")
                .distinct()
                .sorted()
                .collect(joining(", "));
        List<Tested> tested = new ArrayList<>(Collections.nCopies(demands.size(), Tested.NOT_REACHED));
        tested.set(0, new Tested(Verdict.UNKNOWN, false, unknown));
        return Try.of(row, row, tested);
    }

    /** Whether it is not known what is accumulated of a row; that it is counted does not depend on it. */
    private boolean takesUnknown(Row row) {
        return Stream.of(accumulate.getAccumulateFunctions())
                .filter(function -> !(function.createFunctionObject() instanceof CountAccumulateFunction))
                .map(AccumulateFunction::getSource)
                .anyMatch(source -> source instanceof Variable<?> variable
                        && row.value(variable.getName()).flatMap(value -> value).isEmpty());
    }

    /** The results of the rows that are settled, with some of the others. */
    private List<Row> others(Row row, List<Row> found, List<Row> open) {
        List<Row> results = new ArrayList<>();
        for (int chosen = 0; chosen < 1 << open.size(); chosen++) {
            int these = chosen;
            List<Row> some = found.stream()
                    .filter(each -> !open.contains(each) || (these >> open.indexOf(each) & 1) == 1)
                    .toList();
            Row result = result(row, some);
            if (result != null) {
                results.add(result);
            }
        }
        return results;
    }

    /** A row with the results, or {@code null} when there is none. */
    private Row result(Row row, List<Row> counted) {
        AccumulateFunction[] functions = accumulate.getAccumulateFunctions();
        Variable<?>[] bound = accumulate.getBoundVariables();
        Row result = row;
        for (int i = 0; i < functions.length; i++) {
            Object value = compute(
                    (org.kie.api.runtime.rule.AccumulateFunction<?>) functions[i].createFunctionObject(),
                    functions[i].getSource(),
                    counted);
            if (value == null) {
                return null;
            }
            result = result.with(bound[i], value);
        }
        for (Binding binding : bindings) {
            result = result.with(binding);
        }
        return result;
    }

    @SuppressWarnings("unchecked")
    private static <C extends Serializable> Object compute(
            org.kie.api.runtime.rule.AccumulateFunction<C> function, Argument<?> source, List<Row> counted) {
        try {
            C context = function.initContext(function.createContext());
            for (Row row : counted) {
                function.accumulateValue(
                        context,
                        source instanceof Value<?> fixed
                                ? fixed.getValue()
                                : row.get(((Variable<?>) source).getName()));
            }
            return function.getResult(context);
        } catch (Exception ofWhatIsUnknown) {
            return null;
        }
    }
}
