package org.declinic.cli;

/** How a command ended. */
enum ExitCode {
    DONE(0),
    FOUND_SOMETHING_WRONG(1),
    WRONG_USE(2),
    /** As shells have it for Ctrl-C. */
    INTERRUPTED(130);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    ExitCode worse(ExitCode other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
