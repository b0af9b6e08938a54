package org.declinic.answers.conditions;

import java.util.Locale;

/** What becomes of a condition. */
public enum Verdict {
    /** Facts meet it, together with all that stands before it. */
    HOLDS,
    /** No facts meet it, whatever may still become known of those there are. */
    FAILS,
    /** What would decide is not known. */
    UNKNOWN,
    /** Something before it fails or is unknown, so that there is nothing to hold it against. */
    NOT_REACHED,
    /** It is written in a way that cannot be asked about. */
    NOT_EXPLAINED;

    /**
     * The verdict in words.
     *
     * @return such as {@code not reached}
     */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
