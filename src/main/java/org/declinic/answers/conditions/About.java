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
 * @param joined the comparisons that it is made of
 * @param calculated whether what one of them compares with takes a calculation
 */
record About(
        String type, String fact, String source, Map<String, String> fields, Comparisons joined, boolean calculated) {

    /** Of a pattern, of whose constraints nothing is known yet. */
    static About of(String type, String fact, String source) {
        return new About(type, fact, source, Map.of(), Comparisons.NONE, false);
    }

    /** Of an element that is about fields in any way. */
    static About of(Map<String, String> fields) {
        return new About(null, null, "", fields, Comparisons.NONE, false);
    }

    /** The comparisons of which one must hold, or all; none where it cannot be told what would meet them. */
    List<Comparison> comparisons() {
        return !joined.whole() || joined.mixed() || calculated && joined.all().size() > 1 ? List.of() : joined.all();
    }

    /** The type and field of a name in its text; of something that is no fact, the field alone. */
    String field(String name) {
        return type == null && fact != null ? fields.getOrDefault(name, name) : fields.get(name);
    }

    /** Whether a name is that of a field of the fact which it is a constraint of. */
    boolean isOwn(String name) {
        return type != null && (type + '.' + name).equals(fields.get(name));
    }
}
