package org.declinic.language.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Circles in what uses what. */
public final class Circle {

    private Circle() {}

    /**
     * Whether what something uses uses it in turn, over any number of steps.
     *
     * @param start the thing
     * @param uses what each uses
     * @param <T> the things, which are told apart by {@code equals}
     * @return whether it is in a circle
     */
    public static <T> boolean leadsBack(T start, Map<T, Set<T>> uses) {
        Deque<T> open = new ArrayDeque<>(uses.getOrDefault(start, Set.of()));
        Set<T> seen = new HashSet<>();
        while (!open.isEmpty()) {
            T next = open.pop();
            if (next.equals(start)) {
                return true;
            }
            if (seen.add(next)) {
                open.addAll(uses.getOrDefault(next, Set.of()));
            }
        }
        return false;
    }
}
