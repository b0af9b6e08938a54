package org.declinic.cli;

/** A command was called with something that is not there. */
final class WrongUse extends Exception {

    private static final long serialVersionUID = 1L;

    WrongUse(String message) {
        super(message);
    }
}
