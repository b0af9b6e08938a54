package org.declinic.text;

import java.math.BigDecimal;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Masks card numbers: 13 to 19 digits (ISO/IEC 7812-1) that pass the Luhn check, also when they are grouped by spaces,
 * hyphens or the like. All but the last four digits become asterisks; the grouping stays.
 */
public final class CardNumbers {

    /** Spaces and dashes between any digits; other separators only between groups of four, so that amounts stay. */
    private static final Pattern DIGITS = Pattern.compile(
            "\\p{Nd}(?:[\\s\\p{Z}\\p{Pd}\\p{Cf}]{0,3}\\p{Nd}){12,}+|\\p{Nd}{4}([._/])(?:\\p{Nd}{4}\\1){2,3}\\p{Nd}{1,7}");

    /** Of ASCII, without blanks. */
    private static final String SEPARATORS = "-._/";

    private static final int FIRST_BEYOND_ASCII = 128;
    private static final int SHORTEST = 13;
    private static final int LONGEST = 19;
    private static final int SHOWN = 4;

    private CardNumbers() {}

    /**
     * Masks every card number in a text.
     *
     * @param text any text, or {@code null}
     * @return the same text when there is none
     */
    public static String mask(String text) {
        if (text == null || !mayHold(text)) {
            return text;
        }
        return DIGITS.matcher(text).replaceAll(found -> Matcher.quoteReplacement(maskRun(found)));
    }

    /**
     * Masks a number that is a card number.
     *
     * @param number any number
     * @return the same number, or a text when it is one
     */
    public static Object mask(Number number) {
        String text = number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString();
        String masked = mask(text);
        return masked.equals(text) ? number : masked;
    }

    /**
     * Whether there are enough digits in a row. That is far cheaper to see than to match: of as many characters as the
     * shortest number has, it is enough to look at the last one when it cannot stand within a number.
     */
    private static boolean mayHold(String text) {
        int at = SHORTEST - 1;
        while (at < text.length()) {
            int end = at;
            if (!endsNumbers(text.charAt(at))) {
                int begin = at;
                while (begin > 0 && !endsNumbers(text.charAt(begin - 1))) {
                    begin--;
                }
                int digits = 0;
                for (end = begin; end < text.length() && !endsNumbers(text.charAt(end)); end++) {
                    digits += isDigitOrHalfOfOne(text.charAt(end)) ? 1 : 0;
                }
                if (digits >= SHORTEST) {
                    return true;
                }
            }
            at = end + SHORTEST;
        }
        return false;
    }

    private static boolean endsNumbers(char character) {
        return character > ' '
                && character < FIRST_BEYOND_ASCII
                && (character < '0' || character > '9')
                && SEPARATORS.indexOf(character) < 0;
    }

    private static boolean isDigitOrHalfOfOne(char character) {
        return Character.isDigit(character) || Character.isHighSurrogate(character);
    }

    /** A run of digits and separators may hold other digits beside the card number, apart from it. */
    private static String maskRun(MatchResult found) {
        StringBuilder run = new StringBuilder(found.group());
        for (int start = 0; start < run.length(); start++) {
            if (!startsGroup(run, start)) {
                continue;
            }
            int end = cardNumberEnd(run, start);
            if (end > 0) {
                maskAllButLast(run, start, end);
                start = end;
            }
        }
        return run.toString();
    }

    private static boolean startsGroup(CharSequence run, int at) {
        return Character.isDigit(run.charAt(at)) && (at == 0 || !Character.isDigit(run.charAt(at - 1)));
    }

    /** The end of the longest card number that starts here and ends with a group, or 0. */
    private static int cardNumberEnd(CharSequence run, int start) {
        int longest = 0;
        StringBuilder digits = new StringBuilder();
        for (int at = start; at < run.length() && digits.length() <= LONGEST; at++) {
            if (!Character.isDigit(run.charAt(at))) {
                continue;
            }
            digits.append(Character.digit(run.charAt(at), 10));
            boolean endsGroup = at + 1 == run.length() || !Character.isDigit(run.charAt(at + 1));
            if (endsGroup && digits.length() >= SHORTEST && digits.length() <= LONGEST && passesLuhn(digits)) {
                longest = at + 1;
            }
        }
        return longest;
    }

    private static boolean passesLuhn(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    private static void maskAllButLast(StringBuilder run, int start, int end) {
        int shown = 0;
        for (int at = end - 1; at >= start; at--) {
            if (Character.isDigit(run.charAt(at)) && ++shown > SHOWN) {
                run.setCharAt(at, '*');
            }
        }
    }
}
