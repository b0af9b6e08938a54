package org.declinic.limits;

import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;

/** The thread was interrupted; that it was can still be seen of it. */
public final class Cancelled extends Stopped {

    private static final long serialVersionUID = 1L;

    /** Says so. */
    public Cancelled() {
        super(Finding.at(Place.of("the case"), Code.CANCELLED, "stopped, because the thread was interrupted"));
    }
}
