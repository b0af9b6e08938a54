package org.declinic.answers.whatif;

import java.util.Locale;

/**
 * A change of the facts of a case, as a user writes it.
 *
 * @param kind what to do
 * @param words with what
 */
public record FactChange(Kind kind, String words) {

    /** What can be done with facts. */
    public enum Kind {
        /** Gives a field a value: {@code Type.field=value}. */
        SET,
        /** Takes away facts or a value: {@code Type}, {@code Type.2}, {@code Type.field}, {@code Type.2.field}. */
        DROP,
        /** States one fact more: <code>Type{field: value, ...}</code>. */
        ADD
    }

    /** As it is written in the words of a command. */
    @Override
    public String toString() {
        return "--" + kind.name().toLowerCase(Locale.ROOT) + " " + words;
    }
}
