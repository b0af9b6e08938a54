package org.declinic;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.declinic.finding.Limit;
import org.declinic.limits.LimitReached;

/** A case that takes more than the limits of its {@link Declinic} allow. There is a class for each kind of limit. */
public abstract sealed class LimitExceededException extends DeclinicException
        permits DeadlineExceededException, TooManyFactsException, TextTooLongException, TooMuchWorkException {

    private static final long serialVersionUID = 1L;

    /** What is limited. */
    private final Limit limit;

    /** What is allowed. */
    private final long allowed;

    /** What was seen. */
    private final long seen;

    LimitExceededException(LimitReached reached) {
        super(List.of(reached.finding()), reached);
        this.limit = requireNonNull(reached.limit());
        this.allowed = reached.most();
        this.seen = reached.seen();
    }

    static LimitExceededException of(LimitReached reached) {
        return switch (reached.limit()) {
            case DEADLINE -> new DeadlineExceededException(reached);
            case FACTS, FACTS_OF_TYPE -> new TooManyFactsException(reached);
            case TEXT_LENGTH -> new TextTooLongException(reached);
            case FIRINGS, MATCHES -> new TooMuchWorkException(reached);
        };
    }

    /** {@return the limit} */
    public Limit limit() {
        return limit;
    }

    /** {@return what is allowed: milliseconds for a deadline, else a number of what is limited} */
    public long allowed() {
        return allowed;
    }

    /** {@return what was seen when the case was stopped, in the same unit: of what goes on, the first that is too much} */
    public long seen() {
        return seen;
    }
}
