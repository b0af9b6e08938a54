package org.declinic.cases.comparison;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What of a diagnosis is not as it was. */
public enum What {
    CAUSE,
    REMEDY,
    /** A remedy that is forbidden; only records tell of it, and of notes. */
    WITHHELD,
    ORDER,
    INCONSISTENCY,
    NOTE;

    /** The word for it in texts and in JSON. */
    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
