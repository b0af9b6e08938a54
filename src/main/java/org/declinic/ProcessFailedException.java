package org.declinic;

import java.util.List;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;

/**
 * The process of an {@link IsolatedDeclinic} ended in the midst of a case, or could not be started: it is out of memory, was
 * killed, or gave no answer that is one. The message says how. Other cases are not affected.
 */
public final class ProcessFailedException extends DeclinicException {

    private static final long serialVersionUID = 1L;

    ProcessFailedException(Place place, String how, String help) {
        super(
                List.of(Finding.at(place, Code.PROCESS_FAILED, "the process failed: " + how)
                        .help(help)),
                null);
    }

    ProcessFailedException(List<Finding> elsewhere) {
        super(elsewhere, null);
    }
}
