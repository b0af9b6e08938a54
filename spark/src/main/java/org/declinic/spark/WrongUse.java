package org.declinic.spark;

/** The job was told something that is not there, or not possible. */
final class WrongUse extends Exception {

    private static final long serialVersionUID = 1;

    WrongUse(String message) {
        super(message);
    }
}
