package org.declinic;

import java.util.List;
import org.declinic.engine.session.RuleFailure;
import org.declinic.finding.Finding;

/** A case that cannot be diagnosed because a rule fails on it, or rules fire each other without end. */
public final class RuleFailedException extends DeclinicException {

    private static final long serialVersionUID = 1L;

    RuleFailedException(RuleFailure failure) {
        super(List.of(failure.finding()), failure.getCause());
    }

    RuleFailedException(List<Finding> elsewhere) {
        super(elsewhere, null);
    }
}
