package org.declinic.answers.conditions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.declinic.limits.Allowance;
import org.drools.model.Binding;
import org.drools.model.Pattern;
import org.drools.model.Variable;

/** A pattern, of facts or of what it takes from elsewhere. */
final class FactElement extends Element {

    private final Pattern<?> pattern;
    private final Values values;
    private final List<Demand> demands;
    private final List<Demand.Part> alone = new ArrayList<>();
    private final List<Demand.Part> joined = new ArrayList<>();
    private final List<Binding> takesMore;

    /** A pattern; of facts when {@code values} is {@code null}. */
    FactElement(Pattern<?> pattern, Values values, List<Demand> demands) {
        this.pattern = pattern;
        this.values = values;
        this.demands = demands;
        this.takesMore = pattern.getBindings().stream()
                .filter(binding ->
                        taken(name(binding.getBoundVariable())).findAny().isPresent())
                .toList();
        String fact = pattern.getPatternVariable().getName();
        for (Demand demand : demands) {
            for (Demand.Part part : demand.parts()) {
                (part.isAboutAlone(fact) ? alone : joined).add(part);
            }
        }
    }

    @Override
    List<Demand> demands() {
        return demands;
    }

    boolean isOfFacts() {
        return values == null;
    }

    /** A fact that meets it, or none, in words. */
    Optional<String> asked(boolean not, Row row) {
        return GroupWords.fact(
                not,
                demands.get(0).about().type(),
                demands.stream()
                        .filter(demand -> demand.kind() != ConditionKind.FACT)
                        .map(demand -> new Wording(demand.about(), demand.values(row), true).listed())
                        .toList());
    }

    @Override
    Stream<String> takes() {
        return Stream.concat(source(), demands.stream().flatMap(this::takes));
    }

    /** What the pattern binds may be computed of what it takes. */
    @Override
    Stream<String> takes(Demand demand) {
        return demand.variables().flatMap(this::taken);
    }

    private Stream<String> taken(String name) {
        if (name.equals(pattern.getPatternVariable().getName())) {
            return Stream.empty();
        }
        return pattern.getBindings().stream()
                .filter(binding -> name(binding.getBoundVariable()).equals(name))
                .findFirst()
                .map(binding -> inputs(binding).flatMap(this::taken))
                .orElseGet(() -> Stream.of(name));
    }

    private static Stream<String> inputs(Binding binding) {
        return Stream.of(binding.getInputVariables()).map(FactElement::name);
    }

    private static String name(Object variable) {
        return ((Variable<?>) variable).getName();
    }

    /** Constraints that take more than there is are not reached, each on its own. */
    @Override
    boolean isReachable(Row row) {
        return source().allMatch(row::has);
    }

    private Stream<String> source() {
        return values == null ? Stream.empty() : Stream.of(values.variables()).map(FactElement::name);
    }

    @Override
    Stream<String> gives() {
        return Stream.concat(
                Stream.of(pattern.getPatternVariable().getName()),
                pattern.getBindings().stream().map(Binding::getBoundVariable).map(FactElement::name));
    }

    @Override
    Tries from(Row row, Given given) {
        Collection<?> found = found(row, given);
        if (found == null) {
            return new Tries(List.of(), true);
        }
        List<Try> all = new ArrayList<>();
        for (Object each : found) {
            Allowance.step();
            Row own = with(each, row);
            all.add(Try.of(
                    row, own, demands.stream().map(demand -> demand.test(own)).toList()));
        }
        return new Tries(all, all.isEmpty() && values == null && given.canBeStated(type().getSimpleName()));
    }

    @Override
    Optional<Class<?>> demandedType() {
        return values == null ? Optional.of(type()) : Optional.empty();
    }

    @Override
    boolean anyMet(Row row, Given given, Predicate<Row> enough) {
        Collection<?> found = found(row, given);
        if (found == null) {
            return false;
        }
        for (Object each : found) {
            Allowance.step();
            Row own = isMetAlone(each) ? with(each, row) : null;
            if (own != null && isMet(own) && enough.test(own)) {
                return true;
            }
        }
        return false;
    }

    boolean isMetByAll(Row row, Given given) {
        Collection<?> found = found(row, given);
        return found != null && found.stream().allMatch(each -> isMetAlone(each) && isMet(with(each, row)));
    }

    private boolean isMetAlone(Object found) {
        for (Demand.Part part : alone) {
            if (!part.isMetBy(found)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a row with a fact that meets the rest meets what joins it with others. */
    private boolean isMet(Row own) {
        for (Demand.Part part : joined) {
            if (!part.isMet(own)) {
                return false;
            }
        }
        return true;
    }

    /** All that it may be of, or {@code null} when that is unknown. */
    private Collection<?> found(Row row, Given given) {
        return values == null ? given.of(type()) : values.of(row, type());
    }

    private Row with(Object found, Row row) {
        Row own = row.with(pattern.getPatternVariable(), found);
        for (Binding binding : pattern.getBindings()) {
            if (!takesMore.contains(binding) || inputs(binding).allMatch(own::has)) {
                own = own.with(binding);
            }
        }
        return own;
    }

    private Class<?> type() {
        return pattern.getPatternVariable().getType();
    }
}
