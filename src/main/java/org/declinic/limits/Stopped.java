package org.declinic.limits;

import org.declinic.finding.Finding;

/**
 * The diagnosis of a case is ended before it is done. It is an error, like the death of a thread, so that nothing on the
 * way out takes it for the failure of a rule or of a condition.
 */
public abstract sealed class Stopped extends Error permits LimitReached, Cancelled {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    Stopped(Finding finding) {
        super(finding.message(), null, false, false);
        this.finding = finding;
    }

    /** {@return why, in words for people} */
    public Finding finding() {
        return finding;
    }
}
