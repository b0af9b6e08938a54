package org.declinic.answers.conditions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Finds what meets the conditions of rules as facts are, as the engine does, but each rule by itself. It knows the rules of
 * which each condition is explained. Safe to use from many threads.
 */
public final class Matching {

    private final Conditions conditions;

    /** The rules that demand a fact of a type, each under one type; under {@code null} those that demand none. */
    private final Map<Class<?>, List<Explained>> byType = new HashMap<>();

    private record Explained(String name, List<Element> elements) {

        private List<Class<?>> types() {
            List<Class<?>> types = new ArrayList<>();
            elements.forEach(element -> element.demandedType().ifPresent(types::add));
            return types;
        }
    }

    /**
     * Of the rules of some conditions.
     *
     * @param conditions the conditions
     */
    public Matching(Conditions conditions) {
        this.conditions = conditions;
        List<Explained> rules = new ArrayList<>();
        conditions.rules().forEach((name, elements) -> {
            if (elements.stream().allMatch(Element::isExplained)) {
                rules.add(new Explained(name, elements));
            }
        });
        Map<Class<?>, Integer> demanding = new HashMap<>();
        rules.forEach(rule -> rule.types().forEach(type -> demanding.merge(type, 1, Integer::sum)));
        for (Explained rule : rules) {
            Class<?> rarest = rule.types().stream()
                    .min(Comparator.comparing(demanding::get))
                    .orElse(null);
            byType.computeIfAbsent(rarest, any -> new ArrayList<>()).add(rule);
        }
    }

    /**
     * Finds all that meets the conditions of each rule.
     *
     * @param all every object of a working memory after all rules have fired: facts and what was concluded
     * @param each takes a rule's name and the facts and results that together meet its conditions, in their order
     */
    public void match(Collection<?> all, BiConsumer<String, List<Object>> each) {
        Given given = conditions.given(all);
        byType.forEach((type, rules) -> {
            if (type == null || !given.of(type).isEmpty()) {
                for (Explained rule : rules) {
                    Element.anyMet(rule.elements(), Row.NOTHING, given, met -> {
                        each.accept(rule.name(), met.since(Row.NOTHING));
                        return false;
                    });
                }
            }
        });
    }

    /** {@return the names of the rules that it knows} */
    public List<String> rules() {
        return byType.values().stream()
                .flatMap(List::stream)
                .map(Explained::name)
                .toList();
    }
}
