package org.declinic.conclusions;

/** The stages of a plan, in the order in which the shopper goes through them. */
public enum Stage {
    /** Look at once whether there is anything left to pay. */
    FIRST(false),
    /** Wait until a stop is over. */
    WAIT(true),
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
     * Whether a remedy of this stage, because it leads to a new attempt, waits for the end of a {@link Stop}.
     *
     * @return true when it does
     */
    public boolean waits() {
        return waits;
    }
}
