package org.declinic.language.syntax;

import java.util.Collections;
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
        for (int at = first(span.from()); at < text.length() && offsets.get(at) <= span.to(); at++) {
            boolean inserted = offsets.get(at + 1).equals(offsets.get(at));
            if ((offsets.get(at) < span.to() || inserted) && text.charAt(at) != '\n') {
                text.setCharAt(at, ' ');
            }
        }
    }

    /** The first character that stands for an offset in the file, or for one behind it. */
    private int first(int offset) {
        int found = Collections.binarySearch(offsets, offset);
        int at = found < 0 ? -found - 1 : found;
        while (at > 0 && offsets.get(at - 1) == offset) {
            at--;
        }
        return at;
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
