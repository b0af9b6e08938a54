package org.declinic;

import org.declinic.limits.LimitReached;

/** A case on which rules work more than is allowed: they fire too often, or their conditions bring too much together. */
public final class TooMuchWorkException extends LimitExceededException {

    private static final long serialVersionUID = 1L;

    TooMuchWorkException(LimitReached reached) {
        super(reached);
    }
}
