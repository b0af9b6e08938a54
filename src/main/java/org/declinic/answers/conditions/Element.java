package org.declinic.answers.conditions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An element of a {@code when}, such as a pattern or a {@code not}. Immutable. */
abstract class Element {

    static final String THERE = "there is ";

    /** What it demands, each part of which is told; the element as a whole where it has no parts. */
    abstract List<Demand> demands();

    /** What is within it: of an "or" each alternative, else one sequence. */
    List<List<Element>> inside() {
        return List.of();
    }

    /** The variables that it takes from elements before it, without which nothing can be said of it. */
    abstract Stream<String> takes();

    /** The variables that a part of it takes from elements before it. */
    Stream<String> takes(Demand demand) {
        Set<String> own = gives().collect(Collectors.toSet());
        return demand.variables().filter(name -> !own.contains(name));
    }

    /** The variables that it gives to elements behind it. */
    Stream<String> gives() {
        return Stream.empty();
    }

    /** Goes on with rows that meet all before it, or may do so. */
    final Tries from(List<Row> rows, Given given) {
        List<Try> all = new ArrayList<>();
        boolean more = false;
        for (Row row : rows) {
            Tries tries = isReachable(row) ? from(row, given) : notReached(row);
            all.addAll(tries.all());
            more |= tries.mayBeMore();
        }
        return new Tries(all, more);
    }

    abstract Tries from(Row row, Given given);

    /** The type of which it demands a fact, where it demands one. */
    Optional<Class<?>> demandedType() {
        return Optional.empty();
    }

    /**
     * Goes on with every row that meets it as the facts are, as the engine does, until one is enough.
     *
     * @return whether one was
     */
    abstract boolean anyMet(Row row, Given given, Predicate<Row> enough);

    /** Whether anything meets elements that follow each other. */
    static boolean areMet(List<Element> elements, Row row, Given given) {
        return anyMet(elements, row, given, any -> true);
    }

    /** The same with elements that follow each other. */
    static boolean anyMet(List<Element> elements, Row row, Given given, Predicate<Row> enough) {
        return anyMet(elements, 0, row, given, enough);
    }

    private static boolean anyMet(List<Element> elements, int at, Row row, Given given, Predicate<Row> enough) {
        return at == elements.size()
                ? enough.test(row)
                : elements.get(at).anyMet(row, given, met -> anyMet(elements, at + 1, met, given, enough));
    }

    private Tries notReached(Row row) {
        return Tries.of(Try.of(
                row, row, demands().stream().map(any -> Tested.NOT_REACHED).toList()));
    }

    /** This and all that is within it. */
    final Stream<Element> withInside() {
        return Stream.concat(
                Stream.of(this), inside().stream().flatMap(List::stream).flatMap(Element::withInside));
    }

    /** One of what it demands in words, for what a row has before it, or with it; empty where words would not say the same. */
    Optional<String> words(Demand demand, Row row) {
        String type = demand.about().type();
        if (demand.kind() == ConditionKind.FACT && type != null) {
            return GroupWords.fact(false, type, List.of()).map(THERE::concat);
        }
        return demand.kind() == ConditionKind.CONSTRAINT
                ? new Wording(demand.about(), demand.values(row), true).said()
                : Optional.empty();
    }

    boolean isExplained() {
        return true;
    }

    boolean isReachable(Row row) {
        return takes().allMatch(row::has);
    }

    /** What elements one after another take from before them. */
    static Stream<String> taken(List<Element> elements) {
        Set<String> given = new HashSet<>();
        List<String> taken = new ArrayList<>();
        for (Element element : elements) {
            element.takes().filter(name -> !given.contains(name)).forEach(taken::add);
            element.gives().forEach(given::add);
        }
        return taken.stream();
    }
}
