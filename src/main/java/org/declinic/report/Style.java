package org.declinic.report;

/** How text stands out: on a terminal by colour, elsewhere not at all. */
public enum Style {
    PLAIN("", "", ""),
    COLOUR("\u001b[1m", "\u001b[2m", "\u001b[0m");

    private final String bold;
    private final String faint;
    private final String off;

    Style(String bold, String faint, String off) {
        this.bold = bold;
        this.faint = faint;
        this.off = off;
    }

    String bold(String text) {
        return bold + text + off;
    }

    String faint(String text) {
        return faint + text + off;
    }
}
