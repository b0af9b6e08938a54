package org.declinic.answers.conditions;

import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;

/**
 * Two neighbouring values of which one meets a condition and the other does not.
 *
 * @param less the smaller one
 * @param more the greater one
 * @param metByLess whether it is the smaller one, and all below it, that meet the condition
 */
record Border(Object less, Object more, boolean metByLess) {

    /**
     * Finds it between two numbers, of which one meets the condition.
     *
     * @param values the value of a number
     * @return empty when both numbers meet the condition, or neither does
     */
    static Optional<Border> find(long least, long most, LongFunction<Object> values, LongPredicate met) {
        boolean metByLess = met.test(least);
        if (met.test(most) == metByLess) {
            return Optional.empty();
        }
        long less = least;
        long more = most;
        while (more - less > 1) {
            long middle = Math.floorDiv(less + more, 2);
            if (met.test(middle) == metByLess) {
                less = middle;
            } else {
                more = middle;
            }
        }
        return Optional.of(new Border(values.apply(less), values.apply(more), metByLess));
    }
}
