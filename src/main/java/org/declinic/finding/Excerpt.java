package org.declinic.finding;

import java.io.Serializable;
import java.util.Locale;
import org.declinic.text.Printable;

/**
 * The line of a rule file that a finding is about.
 *
 * @param file the file as the user can open it, its rules folder included
 * @param rule the name of the rule, or {@code null} outside of rules
 * @param line the whole line
 * @param length how many characters are meant, from the column of the finding on; at least 1
 * @serial exclude
 */
public record Excerpt(String file, String rule, String line, int length) implements Serializable {

    private static final int TAB_WIDTH = 4;

    /** Of a line that is longer, only what stands around the finding. */
    private static final int MOST_SHOWN = 400;

    /**
     * Masks card numbers in the name of the rule, and keeps it on one line.
     *
     * @param file the file as the user can open it, its rules folder included
     * @param rule the name of the rule, or {@code null} outside of rules
     * @param line the whole line
     * @param length how many characters are meant, from the column of the finding on; at least 1
     */
    public Excerpt {
        rule = rule == null ? null : Printable.line(rule);
    }

    /** The line with a caret below each character that is meant, each line with a prefix. */
    String marked(int number, int column) {
        int cut = Math.max(0, Math.min(column - 1, line.length()) - MOST_SHOWN / 2);
        String around = line.substring(cut, Math.min(line.length(), cut + MOST_SHOWN));
        int from = Math.min(column - 1, line.length()) - cut;
        int to = Math.min(from + length, around.length());
        String gutter = String.format(Locale.ROOT, "%5d | ", number);
        return gutter + shown(around) + "\n" + " ".repeat(gutter.length() - 2) + "| "
                + " ".repeat(shown(around.substring(0, from)).length())
                + "^".repeat(Math.max(shown(around.substring(from, to)).length(), 1));
    }

    private static String shown(String text) {
        return Printable.line(text.replace("\t", " ".repeat(TAB_WIDTH)));
    }
}
