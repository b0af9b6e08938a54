package org.declinic.conclusions;

/** The stages of a plan, in the order in which the shopper goes through them. */
public enum Stage {
    /** Look at once whether there is anything left to pay. */
    FIRST(false),
    /** Wait until a stop is over. */
    WAIT(false),
    /** Settle something with the lender: nothing else helps before that. */
    SETTLE(false),
    /** Prepare apps and devices. */
    PREPARE(false),
    /** Pay, in this or another way. */
    PAY(true),
    /** Buy in another region or from another seller. */
    MOVE(true),
    /** Find out more. */
    ASK(false);

    private final boolean waits;

    Stage(boolean waits) {
        this.waits = waits;
    }

    /**
     * Whether a remedy of this stage is put off to the end of a {@link Stop}.
     *
     * @param covered whether the stop is about the attempt that the remedy leads to, or waits for
     * @param attempt that attempt; a remedy that waits for {@link Attempt#NONE} waits for the end of every stop
     * @return true when it leads to that attempt, or waits for it
     */
    boolean waits(boolean covered, Attempt attempt) {
        return this == WAIT ? covered || attempt == Attempt.NONE : waits && covered;
    }

    /** The attempt that a remedy of this stage leads to where nobody says otherwise. */
    Attempt attempt() {
        return waits ? Attempt.SAME_CARD : Attempt.NONE;
    }
}
