package org.declinic.answers.whynot;

/** What was asked about is no cause, remedy or rule. The message says so, and what may have been meant. */
public final class UnknownTarget extends Exception {

    private static final long serialVersionUID = 1L;

    UnknownTarget(String message) {
        super(message);
    }
}
