package org.declinic.report;

import org.apache.commons.text.WordUtils;
import org.declinic.text.Printable;

/** Text for people, in lines of at most 80 columns. */
public final class Paragraph {

    private static final int WIDTH = 80;

    private Paragraph() {}

    /**
     * Wraps a text.
     *
     * @param lead what the first line begins with; the others are indented as far
     * @param text the text
     * @return its lines, each ended
     */
    public static String of(String lead, String text) {
        return lead + wrapped(lead, text) + '\n';
    }

    /**
     * Wraps a text that stands back.
     *
     * @param lead what every line is indented by
     * @param text the text
     * @param style how it stands back
     * @return its lines, each ended
     */
    public static String faint(String lead, String text, Style style) {
        StringBuilder lines = new StringBuilder();
        for (String line : wrapped(lead, text).split("\n *")) {
            lines.append(lead).append(style.faint(line)).append('\n');
        }
        return lines.toString();
    }

    private static String wrapped(String lead, String text) {
        return WordUtils.wrap(Printable.line(text), WIDTH - lead.length(), "\n" + " ".repeat(lead.length()), false);
    }
}
