package org.declinic.finding;

import java.util.Locale;

/** How bad a finding is. */
public enum Severity {
    /** Something cannot be used as it stands. */
    ERROR,
    /** Something is likely not what was meant. */
    WARNING;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
