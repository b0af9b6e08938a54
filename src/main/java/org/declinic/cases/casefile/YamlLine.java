package org.declinic.cases.casefile;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of YAML, or what stands between two commas of one, as somebody meant it.
 *
 * @param text the line
 * @param number from 1
 * @param begin the column before which nothing but blanks and dashes stand, from 1
 * @param key the word before the first colon, or {@code null}
 * @param value what follows
 * @param column where the value begins, from 1
 */
record YamlLine(String text, int number, int begin, String key, String value, int column) {

    private static final Pattern PARTS =
            Pattern.compile("(\\s*(?:-\\s+)*)(?:(\"[^\"]*\"|'[^']*'|\\w[^:#{}\\[\\]]*):(?:\\s+|$))?(.*)");
    private static final Pattern NO_BREAK_SPACE = Pattern.compile("^[\\s-]*\u00a0|^[^:]*:\u00a0");
    private static final Pattern NO_SPACE_BEHIND_DASH = Pattern.compile("(\\s*(?:- +)*)-(?=[\\p{L}\"'{\\[])(.*)");
    private static final Pattern NO_SPACE_BEHIND_COLON = Pattern.compile("(\\s*(?:- +)*)(\\p{L}[\\w -]*):([^\\s/:].*)");
    private static final Pattern EQUALS = Pattern.compile("(\\s*(?:- +)*)(\\p{L}[\\w -]*?) *= *(.*)");

    static YamlLine of(String text, int number, int offset) {
        Matcher parts = PARTS.matcher(text);
        parts.matches();
        int column = offset + parts.start(3) + 1;
        return new YamlLine(
                text,
                number,
                offset + parts.end(1) + 1,
                parts.group(2),
                parts.group(3).strip(),
                column);
    }

    boolean isBlank() {
        return value.isEmpty() && key == null || value.startsWith("#") && key == null;
    }

    /** Whether a quote is opened and not closed in it. */
    boolean isOpen() {
        return !value.isEmpty()
                && "\"'".indexOf(value.charAt(0)) >= 0
                && YamlText.slip(value).filter(YamlText.Wrong::isOpen).isPresent();
    }

    boolean isItem() {
        return text.stripLeading().startsWith("-");
    }

    /** What is wrong with it, whatever stands around it. */
    Optional<YamlSlip> slip() {
        Matcher noBreak = NO_BREAK_SPACE.matcher(text);
        if (noBreak.find()) {
            return Optional.of(
                    at(noBreak.end(), "a no-break space stands where YAML needs a plain one", "type a plain space"));
        }
        Matcher dash = NO_SPACE_BEHIND_DASH.matcher(text);
        if (dash.matches()) {
            return Optional.of(at(
                    dash.end(1) + 1,
                    "no space follows the dash",
                    "write - " + dash.group(2).strip()));
        }
        Matcher colon = NO_SPACE_BEHIND_COLON.matcher(text);
        if (colon.matches()) {
            String write = "write " + colon.group(2) + ": " + colon.group(3).strip();
            return Optional.of(at(colon.end(2) + 1, "no space follows the colon", write));
        }
        Matcher equals = EQUALS.matcher(text);
        if (key == null && equals.matches()) {
            String write = "write " + equals.group(2) + ": " + equals.group(3).strip();
            return Optional.of(at(equals.start(2) + 1, "a key ends with a colon", write));
        }
        return YamlText.slip(value).map(found -> new YamlSlip(number, column, found.message(), found.help()));
    }

    private YamlSlip at(int where, String message, String help) {
        return new YamlSlip(number, where, message, help);
    }
}
