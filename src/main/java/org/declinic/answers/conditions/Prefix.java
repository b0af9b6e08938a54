package org.declinic.answers.conditions;

import java.util.List;
import java.util.stream.Stream;

/**
 * The beginning of a {@code when}: what a probe asks for.
 *
 * @param space the package of the rule
 * @param elements the text of each element
 * @param facts the variables that stand for its facts
 */
record Prefix(String space, List<String> elements, List<String> facts) {

    static Prefix empty(String space) {
        return new Prefix(space, List.of(), List.of());
    }

    boolean isEmpty() {
        return elements.isEmpty();
    }

    /** The next fact's variable, where the rule itself has none. */
    String nextFact() {
        return "$fact" + facts.size();
    }

    Prefix and(String element) {
        return new Prefix(space, with(elements, element), facts);
    }

    Prefix and(String element, String fact) {
        return new Prefix(space, with(elements, element), with(facts, fact));
    }

    private static List<String> with(List<String> some, String next) {
        return Stream.concat(some.stream(), Stream.of(next)).toList();
    }
}
