package org.declinic.cases.casefile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;
import org.declinic.text.CardNumbers;

/**
 * What stands in an input for one case, not read yet: a line, an element of a list, a document, a row. Immutable; its
 * bytes are not to be changed.
 *
 * @param file the input
 * @param number which text of the input it is, from 1
 * @param start where it begins
 * @param bytes the text; of one that is too long, its beginning
 * @param syntax what the text is written in
 * @param wrong why it cannot be read as a case; most often empty, for that shows when it is read
 */
public record CaseText(String file, long number, Start start, byte[] bytes, CaseSyntax syntax, List<Finding> wrong) {

    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|.)");

    /** The characters of a card number with what may stand between them: at a cut, half of one may be left. */
    private static final int LONGEST_NUMBER = 80;

    /**
     * A place in an input.
     *
     * @param line from 1
     * @param column from 1, in bytes
     * @param byteOffset from 0, after decompression
     */
    public record Start(int line, int column, long byteOffset) {}

    /**
     * The text as it stands there.
     *
     * @return the text without the end of its last line, with card numbers masked, and with U+FFFD in place of bytes
     *     that are not UTF-8; where a card number is written with escapes, without them
     */
    public String masked() {
        String masked = CardNumbers.mask(new String(bytes, StandardCharsets.UTF_8));
        String plain = unescaped(masked);
        if (!CardNumbers.mask(plain).equals(plain)) {
            masked = CardNumbers.mask(plain);
        }
        boolean cut = bytes.length == ByteScanner.KEPT_OF_LONGER && !wrong.isEmpty();
        return cut
                ? masked.substring(0, Math.max(0, masked.length() - LONGEST_NUMBER)) + "..."
                : masked.stripTrailing();
    }

    /** A card number may be written with the escapes of JSON. */
    private static String unescaped(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(escape -> Matcher.quoteReplacement(
                        escape.group(1) == null ? " " : String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    }

    CaseText wrong(List<Finding> findings) {
        return new CaseText(file, number, start, bytes, syntax, findings);
    }

    /** The name of a case that has no id. */
    String name() {
        return CardNumbers.mask(file) + "#" + number;
    }

    /** The place in the input of a place in the text, which is counted from 1. */
    Place place(int line, int column) {
        return new Place(file, start.line + line - 1, line == 1 ? start.column + column - 1 : column);
    }

    Place place() {
        return place(1, 1);
    }
}
