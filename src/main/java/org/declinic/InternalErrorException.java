package org.declinic;

import java.util.List;
import java.util.function.Supplier;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;

/** Something that must not happen: a mistake in this library, or a JVM that is out of memory. The cause tells more. */
public final class InternalErrorException extends DeclinicException {

    private static final long serialVersionUID = 1L;

    private InternalErrorException(Place place, Throwable cause) {
        super(List.of(finding(place, cause)), cause);
    }

    /** Does some work, whose failures are those of this library; what else is thrown becomes one of these. */
    static <T> T unless(String about, Supplier<T> work) {
        try {
            return work.get();
        } catch (DeclinicException e) {
            throw e;
        } catch (RuntimeException | Error e) { // also a full stack or memory, which the work leaves behind
            throw new InternalErrorException(Place.of(about), e);
        }
    }

    InternalErrorException(List<Finding> elsewhere) {
        super(elsewhere, null);
    }

    private static Finding finding(Place place, Throwable cause) {
        String what = cause instanceof VirtualMachineError
                ? "the JVM cannot go on with it: " + cause
                : "this is a mistake in Declinic itself, please report it: " + cause;
        return Finding.at(place, Code.INTERNAL, what);
    }
}
