package org.declinic.cases.report;

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

    /**
     * Makes a text stand out.
     *
     * @param text the text
     * @return the text with what a terminal needs around it
     */
    public String bold(String text) {
        return bold + text + off;
    }

    /**
     * Makes a text stand back.
     *
     * @param text the text
     * @return the text with what a terminal needs around it
     */
    public String faint(String text) {
        return faint + text + off;
    }
}
