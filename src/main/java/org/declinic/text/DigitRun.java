package org.declinic.text;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Digits of a text with what may stand between the digits of a number: anything short but letters. */
final class DigitRun {

    /** A character as web addresses, JSON and web pages write it. */
    private static final Pattern ESCAPE =
            Pattern.compile("%(?:25)*\\p{XDigit}{2}|\\\\+u\\p{XDigit}{4}|\\\\+[nrt]|&#?\\w{2,6};");

    private static final Pattern TIGHT = Pattern.compile("[\\s\\p{Z}\\p{Pd}\\p{Cf}]{1,3}");

    /** Far fewer than the asterisks of a number that is masked already. */
    private static final int WIDEST_GAP = 6;

    private static final char MASKED = '*';
    private static final int GROUP = 4;
    private static final int AS_NOW = 32;

    private final String text;
    private final boolean escaped;
    private final StringBuilder digits = new StringBuilder();

    /** Where each digit begins in the text, and where the last one ends. */
    private int[] at = new int[AS_NOW];

    private int end;

    /** A reader of runs; in those that may be escaped, an escape stands for one character that is no digit. */
    DigitRun(String text, boolean escaped) {
        this.text = text;
        this.escaped = escaped;
    }

    /** Reads the run that begins with a digit. */
    void read(int begin) {
        digits.setLength(0);
        for (int next = begin; next >= 0; next = nextDigit(end)) {
            int digit = text.codePointAt(next);
            if (digits.length() == at.length) {
                at = Arrays.copyOf(at, 2 * at.length);
            }
            at[digits.length()] = next;
            digits.append((char) ('0' + Character.digit(digit, 10)));
            end = next + Character.charCount(digit);
        }
    }

    private int nextDigit(int from) {
        int wide = 0;
        boolean blank = false;
        for (int next = from; next < text.length() && wide <= WIDEST_GAP; ) {
            int character = text.codePointAt(next);
            if (Character.isDigit(character)) {
                return next;
            }
            int escape = escaped ? escapeEnd(next) : next;
            if (escape == next && Character.isLetter(character)) {
                return -1;
            }
            boolean isBlank = Character.isWhitespace(character);
            wide += blank && isBlank ? 0 : 1;
            blank = isBlank;
            next = escape > next ? escape : next + Character.charCount(character);
        }
        return -1;
    }

    private int escapeEnd(int from) {
        char first = text.charAt(from);
        if (first != '%' && first != '\\' && first != '&') {
            return from;
        }
        Matcher escape = ESCAPE.matcher(text).region(from, text.length());
        return escape.lookingAt() ? escape.end() : from;
    }

    int length() {
        return digits.length();
    }

    int digit(int index) {
        return digits.charAt(index) - '0';
    }

    CharSequence digits(int from, int to) {
        return digits.subSequence(from, to);
    }

    /** Where a digit begins in the text. */
    int at(int index) {
        return at[index];
    }

    /** Where the run ends in the text. */
    int end() {
        return end;
    }

    /** Whether some digits begin and end as groups do. */
    boolean isOfGroups(int from, int to) {
        return (from == 0 ? !isMasked(at[0] - 1) : hasGapBefore(from))
                && (to == length() ? !isMasked(end) : hasGapBefore(to));
    }

    private boolean isMasked(int index) {
        return index >= 0 && index < text.length() && text.charAt(index) == MASKED;
    }

    /** How many digits stand together without a gap. */
    int group(int index) {
        int from = index;
        while (from > 0 && !hasGapBefore(from)) {
            from--;
        }
        int to = index + 1;
        while (to < length() && !hasGapBefore(to)) {
            to++;
        }
        return to - from;
    }

    boolean isOneGroup(int from, int to) {
        for (int index = from + 1; index < to; index++) {
            if (hasGapBefore(index)) {
                return false;
            }
        }
        return true;
    }

    /** Whether blanks and dashes alone stand between some digits. */
    boolean isTight(int from, int to) {
        for (int index = from + 1; index < to; index++) {
            if (hasGapBefore(index) && !TIGHT.matcher(gapBefore(index)).matches()) {
                return false;
            }
        }
        return true;
    }

    /** Whether some digits stand in groups of one length, save for the last, with the same between all of them. */
    boolean isEven(int from, int to) {
        int first = from + 1;
        while (first < to && !hasGapBefore(first)) {
            first++;
        }
        return isInGroupsOf(first - from, from, to);
    }

    boolean isInFours(int from, int to) {
        return isInGroupsOf(GROUP, from, to);
    }

    private boolean isInGroupsOf(int size, int from, int to) {
        String gap = null;
        int last = from;
        for (int index = from + 1; index < to; index++) {
            if (hasGapBefore(index)) {
                if (index - last != size || gap != null && !gap.equals(gapBefore(index))) {
                    return false;
                }
                gap = gapBefore(index);
                last = index;
            }
        }
        return true;
    }

    private boolean hasGapBefore(int index) {
        return at[index] > endOf(index - 1);
    }

    private String gapBefore(int index) {
        return text.substring(endOf(index - 1), at[index]);
    }

    private int endOf(int index) {
        return at[index] + Character.charCount(text.codePointAt(at[index]));
    }
}
