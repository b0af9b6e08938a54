package org.declinic.cli;

import org.declinic.report.Style;
import org.jline.terminal.impl.exec.ExecTerminalProvider;
import org.jline.terminal.spi.SystemStream;

/** What standard output and standard error are connected to. */
final class Terminal {

    private static final ExecTerminalProvider PROVIDER = new ExecTerminalProvider();

    private Terminal() {}

    static boolean isStandardOutput() {
        return PROVIDER.isSystemStream(SystemStream.Output);
    }

    static boolean isStandardError() {
        return PROVIDER.isSystemStream(SystemStream.Error);
    }

    /** Colour on a terminal, unless NO_COLOR is set (no-color.org). */
    static Style style() {
        String noColor = System.getenv("NO_COLOR");
        boolean wanted = noColor == null || noColor.isEmpty();
        return wanted && isStandardOutput() ? Style.COLOUR : Style.PLAIN;
    }
}
