package org.declinic.answers.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** What a rule was found to be met by: each time the facts and results in the order of the rule. For one thread. */
final class Matches {

    private final List<List<Object>> all = new ArrayList<>(2);

    /** What several functions accumulated, and what a query was called with, the engine gives as an array. */
    void add(List<Object> found) {
        all.add(found.stream().anyMatch(Object[].class::isInstance) ? flat(found) : found);
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

    /** Takes out one that is the same, if there is one: first of those of the very facts, for to compare them takes longer. */
    boolean take(List<Object> found) {
        return take(found, (one, other) -> one == other) || take(found, Matches::areEqual);
    }

    private boolean take(List<Object> found, BiPredicate<Object, Object> same) {
        for (int at = 0; at < all.size(); at++) {
            if (areAll(all.get(at), found, same)) {
                all.remove(at);
                return true;
            }
        }
        return false;
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
