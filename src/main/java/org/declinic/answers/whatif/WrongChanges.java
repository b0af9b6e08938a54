package org.declinic.answers.whatif;

import java.util.List;
import org.declinic.finding.Finding;

/** Changes of facts that cannot be made. */
public final class WrongChanges extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    WrongChanges(List<Finding> findings) {
        super(findings.get(0).toString());
        this.findings = List.copyOf(findings);
    }

    /**
     * What is wrong, each with the change as it was written in place of a file.
     *
     * @return at least one
     */
    public List<Finding> findings() {
        return findings;
    }
}
