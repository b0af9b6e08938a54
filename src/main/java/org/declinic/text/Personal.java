package org.declinic.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Masks what is somebody's own: card numbers and e-mail addresses wherever they stand, and in a record of another system
 * every value but codes, amounts and the like.
 */
public final class Personal {

    /** What stands in place of a value. */
    public static final String MASK = "***";

    private static final Pattern MAIL = Pattern.compile("[^\\s\"'<>,;:(){}\\[\\]=&]*@[^\\s\"'<>,;(){}\\[\\]=&]*");

    /** Tokens of processors that let whoever has them pay, or read a payment. */
    private static final Pattern SECRET = Pattern.compile(
            "\\b\\w+_secret_\\w+|\\b[srp]k_(live|test)_\\w+|\\btok_\\w+|\\bbearer\\s+\\S+", Pattern.CASE_INSENSITIVE);

    private static final Pattern PAIR = Pattern.compile("([^=&\\s]*)=([^&\\s]*)");

    private Personal() {}

    /**
     * Masks card numbers, e-mail addresses and secrets.
     *
     * @param text any text, or {@code null}
     * @return the same text when there is none
     */
    public static String mask(String text) {
        return maskOtherThanCards(CardNumbers.mask(text));
    }

    /**
     * Masks e-mail addresses and secrets.
     *
     * @param text any text, or {@code null}
     * @return the same text when there is none
     */
    public static String maskOtherThanCards(String text) {
        String masked = text;
        if (masked == null) {
            return null;
        }
        if (masked.indexOf('@') >= 0) {
            masked = MAIL.matcher(masked).replaceAll(MASK);
        }
        return masked.indexOf('_') >= 0 || masked.indexOf(' ') >= 0
                ? SECRET.matcher(masked).replaceAll(MASK)
                : masked;
    }

    /**
     * Masks a record of another system: all values but those that can say nothing of a person, such as codes and amounts.
     *
     * @param record JSON, also when it is broken off, or a form
     * @return the record, with {@link #MASK} in place of the other values
     */
    public static String maskRecord(String record) {
        if (record.indexOf('{') >= 0 || record.indexOf('=') < 0) {
            return MaskedRecord.ofJson(record);
        }
        return PAIR.matcher(record)
                .replaceAll(pair -> Matcher.quoteReplacement(
                        mask(pair.group(1)) + "=" + MaskedRecord.ofForm(pair.group(1), pair.group(2))));
    }
}
