package org.declinic.conditions;

import java.util.List;
import java.util.Map;

/**
 * What a condition is about.
 *
 * @param type the type of the fact that it is a constraint of, or {@code null}
 * @param fields the type and field of each name in its text, such as {@code PaymentCard.spendingLimit} of {@code $limit}
 * @param comparisons the comparisons of which one must hold; none when the condition is of another kind
 * @param needed asks for the value of {@link #NEEDED}, with which the only comparison compares; {@code null} when it is
 *     not calculated
 */
record About(String type, Map<String, String> fields, List<Comparison> comparisons, Prefix needed) {

    /** The variable of a calculated value. */
    static final String NEEDED = "$needed";

    static About type(String type) {
        return new About(type, Map.of(), List.of(), null);
    }

    About needing(Prefix calculated) {
        return new About(type, fields, comparisons, calculated);
    }
}
