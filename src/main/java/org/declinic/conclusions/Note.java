package org.declinic.conclusions;

import static java.util.Objects.requireNonNull;

/**
 * Something about a case that is no reason and no advice, such as a code that no table knows.
 *
 * @param code the stable name of the kind of note
 * @param text what is noted, in this case's own codes and names
 */
public record Note(String code, String text) {

    /**
     * Needs both.
     *
     * @param code the stable name of the kind of note, never {@code null}
     * @param text what is noted, never {@code null}
     * @throws NullPointerException when one is {@code null}
     */
    public Note {
        requireNonNull(code, "code");
        requireNonNull(text, "text");
    }
}
