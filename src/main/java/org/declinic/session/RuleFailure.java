package org.declinic.session;

import org.declinic.finding.Finding;

/** A case that cannot be diagnosed because of a rule. */
public final class RuleFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    RuleFailure(Finding finding, Throwable cause) {
        super(finding.message(), cause);
        this.finding = finding;
    }

    /**
     * Which rule, and what is wrong with it.
     *
     * @return the finding
     */
    public Finding finding() {
        return finding;
    }
}
