package org.declinic;

import org.declinic.limits.LimitReached;

/** A case with a text in a fact that is longer than is allowed. */
public final class TextTooLongException extends LimitExceededException {

    private static final long serialVersionUID = 1L;

    TextTooLongException(LimitReached reached) {
        super(reached);
    }
}
