package org.declinic.cli;

import java.io.IOException;
import org.declinic.cases.report.Style;

/** What standard output and standard error are connected to. */
final class Terminal {

    private static final String STANDARD_INPUT = "0";
    private static final String STANDARD_OUTPUT = "1";
    private static final String STANDARD_ERROR = "2";

    private Terminal() {}

    static boolean isStandardInput() {
        return isTerminal(STANDARD_INPUT);
    }

    static boolean isStandardOutput() {
        return isTerminal(STANDARD_OUTPUT);
    }

    static boolean isStandardError() {
        return isTerminal(STANDARD_ERROR);
    }

    /** Colour on a terminal, unless NO_COLOR is set (no-color.org). */
    static Style style() {
        String noColor = System.getenv("NO_COLOR");
        boolean wanted = noColor == null || noColor.isEmpty();
        return wanted && isStandardOutput() ? Style.COLOUR : Style.PLAIN;
    }

    /** Asks POSIX {@code test}; Java itself tells only whether input and output both are terminals. */
    private static boolean isTerminal(String fileDescriptor) {
        try {
            return new ProcessBuilder("test", "-t", fileDescriptor)
                            .inheritIO()
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchCommand) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
