package org.declinic.engine.knowledge;

import java.util.List;
import org.declinic.finding.Finding;

/** Rule files that make no rule set, with what is wrong with them. */
public final class RulesException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    RulesException(List<Finding> findings) {
        super(findings.stream()
                .map(Finding::toString)
                .reduce((a, b) -> a + "\n" + b)
                .orElse(""));
        this.findings = List.copyOf(findings);
    }

    /** {@return what is wrong: at least one finding} */
    public List<Finding> findings() {
        return findings;
    }
}
