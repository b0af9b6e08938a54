package org.declinic.limits;

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
        super(Finding.at(
                        Place.of("the case"),
                        limit.code(),
                        String.format(Locale.ROOT, "%s: at most %,d %s are allowed", what, most, limit.unit()))
                .help("give less, or raise the limit"));
        this.limit = limit;
        this.most = most;
        this.seen = seen;
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
