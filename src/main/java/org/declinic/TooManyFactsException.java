package org.declinic;

import org.declinic.limits.LimitReached;

/** A case with more facts, in all or of one type, than are allowed. */
public final class TooManyFactsException extends LimitExceededException {

    private static final long serialVersionUID = 1L;

    TooManyFactsException(LimitReached reached) {
        super(reached);
    }
}
