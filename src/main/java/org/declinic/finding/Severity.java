package org.declinic.finding;

import java.util.Locale;

/** How bad a finding is. */
public enum Severity {
    ERROR,
    WARNING;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
