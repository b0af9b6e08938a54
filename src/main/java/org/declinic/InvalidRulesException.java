package org.declinic;

import java.util.List;
import org.declinic.finding.Finding;

/** Rule files, or a jar of rules, that make no rule set. */
public final class InvalidRulesException extends DeclinicException {

    private static final long serialVersionUID = 1L;

    InvalidRulesException(List<Finding> findings, Throwable cause) {
        super(findings, cause);
    }
}
