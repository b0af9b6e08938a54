package org.declinic.cases.report;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.text.WordUtils;
import org.declinic.text.Printable;

/** Text for people, in lines of 80 columns. */
public final class Paragraph {

    /** The columns of a line. */
    public static final int WIDTH = 80;

    private static final int NARROWEST = 20;

    private Paragraph() {}

    /**
     * Wraps a text; only a word that is longer than a line gets more columns.
     *
     * @param text any text, which is made printable
     * @param indent the columns that stand before each line
     * @return its lines, without what stands before them
     */
    public static List<String> lines(String text, int indent) {
        int width = Math.max(NARROWEST, WIDTH - indent);
        return WordUtils.wrap(Printable.line(text), width, "\n", false).lines().toList();
    }

    /**
     * Wraps a text that stands beside another; a word that is longer than a line is cut.
     *
     * @param text any text, which is made printable
     * @param width the columns that there are for it
     * @return its lines
     */
    public static List<String> column(String text, int width) {
        return WordUtils.wrap(Printable.line(text), width, "\n", true).lines().toList();
    }

    /**
     * Wraps a text behind a lead.
     *
     * @param lead what the first line begins with; the others are indented as far
     * @param text any text, which is made printable
     * @return its lines, each ended
     */
    public static String of(String lead, String text) {
        return lead + String.join("\n" + " ".repeat(lead.length()), lines(text, lead.length())) + '\n';
    }

    /**
     * Wraps a text that stands back.
     *
     * @param indent what every line begins with
     * @param text any text, which is made printable
     * @param style how it stands back
     * @return its lines, each ended
     */
    public static String faint(String indent, String text, Style style) {
        return lines(text, indent.length()).stream()
                .map(line -> indent + style.faint(line) + '\n')
                .collect(Collectors.joining());
    }
}
