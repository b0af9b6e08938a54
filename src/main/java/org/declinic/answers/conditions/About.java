package org.declinic.answers.conditions;

import java.util.List;
import java.util.Map;

/**
 * What a condition is about.
 *
 * @param type the simple name of the type of the fact that it is a constraint of, or {@code null} when it is about
 *     something that is no fact, such as a value of a list
 * @param fact the variable of what it is a constraint of, or {@code null}
 * @param source what the values come from that it is a constraint of; empty where they are facts
 * @param fields the type and field of each name in its text, such as {@code PaymentCard.spendingLimit} of {@code $limit}
 * @param comparisons the comparisons of which one must hold; none when the condition is of another kind
 * @param needed asks for the value of {@link #NEEDED}, with which the only comparison compares; {@code null} when it is
 *     not calculated
 */
record About(
        String type,
        String fact,
        String source,
        Map<String, String> fields,
        List<Comparison> comparisons,
        Prefix needed) {

    /** The variable of a calculated value. */
    static final String NEEDED = "$needed";

    static About of(String type, String fact, String source) {
        return new About(type, fact, source, Map.of(), List.of(), null);
    }

    About needing(Prefix calculated) {
        return new About(type, fact, source, fields, comparisons, calculated);
    }

    About comparingNothing() {
        return new About(type, fact, source, fields, List.of(), null);
    }

    /** The type and field of a name in its text; of something that is no fact, the field alone. */
    String field(String name) {
        return type == null && fact != null ? fields.getOrDefault(name, name) : fields.get(name);
    }
}
