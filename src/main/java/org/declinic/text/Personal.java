package org.declinic.text;

import java.util.List;
import java.util.Locale;
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

    /** As they are written with the code of a country; without one, a number may be any. */
    private static final Pattern PHONE = Pattern.compile("\\+[1-9]\\d{0,2}[ ().-]{0,2}\\d(?:[ ().-]{0,2}\\d){6,12}");

    private static final List<String> SIGNS_OF_SECRETS = List.of("_secret_", "k_live_", "k_test_", "tok_", "bearer");

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
        if (masked.indexOf('+') >= 0) {
            masked = PHONE.matcher(masked).replaceAll(MASK);
        }
        if (masked.indexOf('@') >= 0) {
            masked = MAIL.matcher(masked).replaceAll(MASK);
        }
        return mayHoldSecret(masked) ? SECRET.matcher(masked).replaceAll(MASK) : masked;
    }

    /** Far cheaper to see than to match. */
    private static boolean mayHoldSecret(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String sign : SIGNS_OF_SECRETS) {
            if (lower.contains(sign)) {
                return true;
            }
        }
        return false;
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
