package org.declinic.cases.comparison;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How something is not as it was. */
public enum How {
    /** It was not there before. */
    CAME,
    /** It is not there any more. */
    WENT,
    /** Its certainty, its time or its place among others is another. */
    MOVED,
    /** It is told in other words, or for another reason. */
    CHANGED;

    /** The word for it in texts and in JSON. */
    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
