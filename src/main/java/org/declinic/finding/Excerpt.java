package org.declinic.finding;

/**
 * The line of a rule file that a finding is about.
 *
 * @param file the file as the user can open it, its rules folder included
 * @param rule the name of the rule, or {@code null} outside of rules
 * @param line the whole line
 * @param length how many characters are meant, from the column of the finding on; at least 1
 */
public record Excerpt(String file, String rule, String line, int length) {

    private static final int TAB_WIDTH = 4;

    /** Masks card numbers, and keeps the line one line. */
    public Excerpt {
        rule = rule == null ? null : Printable.line(rule);
    }

    /** The line with a caret below each character that is meant, each line with a prefix. */
    String marked(int number, int column) {
        int from = Math.min(column - 1, line.length());
        int to = Math.min(from + length, line.length());
        String gutter = String.format("%5d | ", number);
        return gutter + shown(line) + "\n" + " ".repeat(gutter.length() - 2) + "| "
                + " ".repeat(shown(line.substring(0, from)).length())
                + "^".repeat(Math.max(shown(line.substring(from, to)).length(), 1));
    }

    private static String shown(String text) {
        return Printable.line(text.replace("\t", " ".repeat(TAB_WIDTH)));
    }
}
