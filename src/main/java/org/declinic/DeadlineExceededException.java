package org.declinic;

import org.declinic.limits.LimitReached;

/** A case that was not diagnosed when its time was over. Another try may be in time. */
public final class DeadlineExceededException extends LimitExceededException {

    private static final long serialVersionUID = 1L;

    DeadlineExceededException(LimitReached reached) {
        super(reached);
    }
}
