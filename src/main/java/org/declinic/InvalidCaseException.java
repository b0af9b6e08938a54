package org.declinic;

import java.util.List;
import org.declinic.finding.Finding;

/** Facts that make no case: unknown to the rules, malformed, too many or too few. */
public final class InvalidCaseException extends DeclinicException {

    private static final long serialVersionUID = 1L;

    InvalidCaseException(List<Finding> findings) {
        super(findings, null);
    }
}
