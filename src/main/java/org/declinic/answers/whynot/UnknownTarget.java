package org.declinic.answers.whynot;

/** What was asked about is no cause, remedy or rule. The message says so, and what may have been meant. */
public final class UnknownTarget extends Exception {

    private static final long serialVersionUID = 1L;

    UnknownTarget(String message) {
        super(message);
    }

    /**
     * What was asked about is something else than a cause.
     *
     * @param target what was asked about
     * @param kind what it is, such as {@code remedy}
     * @return says so, and what to ask in place of it
     */
    public static UnknownTarget noCause(String target, String kind) {
        return new UnknownTarget("'" + target + "' is a " + kind + ", and only causes can be made to come or go; "
                + "--why-not says what the " + kind + " lacks");
    }
}
