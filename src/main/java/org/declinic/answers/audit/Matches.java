package org.declinic.answers.audit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** What a rule was found to be met by: each time the facts and results in the order of the rule. For one thread. */
final class Matches {

    /** How often it was met by the same. */
    private final Map<Same, Integer> all = new LinkedHashMap<>();

    /** Facts and results, equal to others when each is the very same: to compare what they say takes longer. */
    private record Same(List<Object> found) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Same same && areAll(found, same.found, (one, another) -> one == another);
        }

        @Override
        public int hashCode() {
            int hash = 1;
            for (Object each : found) {
                hash = 31 * hash + System.identityHashCode(each);
            }
            return hash;
        }
    }

    /** What several functions accumulated, and what a query was called with, the engine gives as an array. */
    void add(List<Object> found) {
        all.merge(new Same(found.stream().anyMatch(Object[].class::isInstance) ? flat(found) : found), 1, Integer::sum);
    }

    private static List<Object> flat(List<Object> found) {
        return found.stream()
                .flatMap(each -> each instanceof Object[] several ? Stream.of(several) : Stream.of(each))
                .filter(Objects::nonNull)
                .toList();
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Takes out one that is the same, if there is one: first of those of the very facts. */
    boolean take(List<Object> found) {
        Same same = new Same(found);
        if (!all.containsKey(same)) {
            same = all.keySet().stream()
                    .filter(other -> areAll(other.found, found, Matches::areEqual))
                    .findFirst()
                    .orElse(null);
        }
        if (same == null) {
            return false;
        }
        all.computeIfPresent(same, (any, times) -> times == 1 ? null : times - 1);
        return true;
    }

    private static boolean areAll(List<Object> some, List<Object> others, BiPredicate<Object, Object> same) {
        boolean all = some.size() == others.size();
        for (int at = 0; all && at < some.size(); at++) {
            all = same.test(some.get(at), others.get(at));
        }
        return all;
    }

    /** Collected things may come in another order. */
    private static boolean areEqual(Object one, Object other) {
        if (one instanceof Collection<?> some && other instanceof Collection<?> others) {
            Matches left = new Matches();
            others.forEach(each -> left.add(List.of(each)));
            return some.size() == others.size() && some.stream().allMatch(each -> left.take(List.of(each)));
        }
        return one.equals(other);
    }
}
