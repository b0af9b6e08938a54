package org.declinic.limits;

import java.time.Duration;
import java.util.Locale;
import org.declinic.finding.Finding;
import org.declinic.finding.Limit;
import org.declinic.finding.Place;

/** A case takes more than it may. */
public final class LimitReached extends Stopped {

    private static final long serialVersionUID = 1L;

    private final Limit limit;
    private final long most;
    private final long seen;

    LimitReached(Limit limit, long most, long seen, String what) {
        this(
                limit,
                most,
                seen,
                Finding.at(
                                Place.of("the case"),
                                limit.code(),
                                String.format(Locale.ROOT, "%s: at most %,d %s are allowed", what, most, limit.unit()))
                        .help("give less, or raise the limit"));
    }

    /**
     * A limit that was reached in another process.
     *
     * @param limit what is limited
     * @param most what is allowed, in the unit of the limit
     * @param seen what was seen when it was stopped
     * @param finding what the other process says of it
     */
    public LimitReached(Limit limit, long most, long seen, Finding finding) {
        super(finding);
        this.limit = limit;
        this.most = most;
        this.seen = seen;
    }

    /**
     * A deadline that is over.
     *
     * @param deadline what was allowed
     * @param taken how long it took so far
     * @return what ends the work
     */
    public static LimitReached late(Duration deadline, Duration taken) {
        long millis = taken.toMillis();
        String what = String.format(Locale.ROOT, "the diagnosis was not done after %,d milliseconds", millis);
        return new LimitReached(Limit.DEADLINE, deadline.toMillis(), millis, what);
    }

    /** {@return what is limited} */
    public Limit limit() {
        return limit;
    }

    /** {@return what is allowed, in the unit of the limit} */
    public long most() {
        return most;
    }

    /** {@return what was seen when it was stopped: of what goes on, the first that is too much} */
    public long seen() {
        return seen;
    }
}
