package org.declinic;

import java.util.List;
import org.declinic.limits.Stopped;

/** A case that was not diagnosed to the end, because its thread was interrupted. The thread still is. */
public final class DiagnosisCancelledException extends DeclinicException {

    private static final long serialVersionUID = 1L;

    DiagnosisCancelledException(Stopped cancelled) {
        super(List.of(cancelled.finding()), cancelled);
    }
}
