package org.declinic.text;

import java.math.BigDecimal;
import java.util.BitSet;

/**
 * Masks card numbers: 13 to 19 digits (ISO/IEC 7812-1) that pass the Luhn check, also in groups, whatever short stands
 * between these. All but the last four digits become asterisks; the grouping stays. Of digits that are not in even groups, or
 * have others beside them, those are a card number that also begin as numbers of card networks do. Security codes are
 * masked too, see {@link SecurityCodes}.
 */
public final class CardNumbers {

    private static final int SHORTEST = 13;
    private static final int LONGEST = 19;
    private static final int SHOWN = 4;
    private static final int FIRST_BEYOND_ASCII = 128;

    private CardNumbers() {}

    /**
     * Masks every card number and security code in a text.
     *
     * @param text any text, or {@code null}
     * @return the same text when there is none
     */
    public static String mask(String text) {
        if (text == null) {
            return null;
        }
        int digits = digitsOf(text);
        String masked = text;
        if (digits >= SHORTEST) {
            boolean mayBeEscaped = text.indexOf('%') >= 0 || text.indexOf('\\') >= 0 || text.indexOf('&') >= 0;
            masked = mask(mayBeEscaped ? mask(text, true) : text, false);
        }
        return digits < SecurityCodes.SHORTEST ? text : SecurityCodes.mask(masked);
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

    /** How many digits a text has, as far as it matters: most texts have none, and this is far cheaper than the rest. */
    private static int digitsOf(String text) {
        int digits = 0;
        for (int at = 0; at < text.length() && digits < SHORTEST; at++) {
            digits += isDigit(text, at) ? 1 : 0;
        }
        return digits;
    }

    private static boolean isDigit(String text, int at) {
        char character = text.charAt(at);
        return character < FIRST_BEYOND_ASCII
                ? character >= '0' && character <= '9'
                : Character.isDigit(text.codePointAt(at));
    }

    private static String mask(String text, boolean escaped) {
        DigitRun run = new DigitRun(text, escaped);
        StringBuilder masked = null;
        int copied = 0;
        for (int at = 0; at < text.length(); at++) {
            if (!isDigit(text, at)) {
                continue;
            }
            run.read(at);
            BitSet hidden = run.length() < SHORTEST ? new BitSet(0) : hidden(run);
            for (int index = hidden.nextSetBit(0); index >= 0; index = hidden.nextSetBit(index + 1)) {
                masked = masked == null ? new StringBuilder(text.length()) : masked;
                masked.append(text, copied, run.at(index)).append('*');
                copied = run.at(index) + Character.charCount(text.codePointAt(run.at(index)));
            }
            at = run.end() - 1;
        }
        return masked == null
                ? text
                : masked.append(text, copied, text.length()).toString();
    }

    /** Card numbers may overlap what only looks like one, so that all that may be one is hidden. */
    private static BitSet hidden(DigitRun run) {
        BitSet hidden = new BitSet(run.length());
        for (int from = 0; from + SHORTEST <= run.length(); from++) {
            int[] plain = new int[2];
            int[] doubled = new int[2];
            for (int to = from + 1; to <= run.length() && to - from <= LONGEST; to++) {
                int even = (to - from - 1) % 2;
                int digit = run.digit(to - 1);
                plain[even] += digit;
                doubled[even] += 2 * digit / 10 + 2 * digit % 10;
                boolean passesLuhn = (plain[even] + doubled[1 - even]) % 10 == 0;
                if (to - from >= SHORTEST && passesLuhn && isCardNumber(run, from, to)) {
                    hidden.set(from, to - SHOWN);
                }
            }
        }
        return hidden;
    }

    private static boolean isCardNumber(DigitRun run, int from, int to) {
        boolean isOfGroups = run.isOfGroups(from, to);
        if (isOfGroups && (run.isTight(from, to) || run.isEven(from, to))) {
            return true;
        }
        CharSequence digits = run.digits(from, to);
        if (isOfGroups || run.isOneGroup(from, to) && run.group(from) > LONGEST) {
            return CardNetworks.begin(digits);
        }
        return CardNetworks.giveOut(digits) && run.isInFours(from, to);
    }
}
