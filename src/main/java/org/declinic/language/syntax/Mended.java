package org.declinic.language.syntax;

import java.util.List;

/**
 * A rule file as the parser reads it: its slips mended, and what cannot be read blanked out.
 *
 * @param text the text
 * @param offsets for each character, and for the end, the offset in the file that it stands for
 */
record Mended(StringBuilder text, List<Integer> offsets) {

    int offsetInFile(int offset) {
        return offsets.get(Math.max(0, Math.min(offset, offsets.size() - 1)));
    }

    /** Puts spaces in place of a piece of the file, so that everything else stays where it is. */
    void blank(Span span) {
        for (int at = 0; at < text.length(); at++) {
            boolean inserted =
                    offsets.get(at) == span.to() && offsets.get(at + 1).equals(offsets.get(at));
            boolean within = offsets.get(at) >= span.from() && (offsets.get(at) < span.to() || inserted);
            if (within && text.charAt(at) != '\n') {
                text.setCharAt(at, ' ');
            }
        }
    }

    /** The offset in a text of a line, counted from 1, and a column, counted from 0. */
    static int offsetIn(String text, int line, int column) {
        int at = 0;
        for (int passed = 1; passed < line; passed++) {
            at = text.indexOf('\n', at) + 1;
        }
        return Math.min(at + Math.max(column, 0), text.length());
    }
}
