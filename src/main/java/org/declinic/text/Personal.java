package org.declinic.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Masks what is somebody's own: card numbers and e-mail addresses wherever they stand, and in a record of another system
 * all that stands under names such as {@code email}, {@code billing_details} or {@code client_secret}.
 */
public final class Personal {

    /** What stands in place of a value. */
    public static final String MASK = "***";

    private static final Pattern MAIL = Pattern.compile("[^\\s\"'<>,;:(){}\\[\\]=&]*@[^\\s\"'<>,;(){}\\[\\]=&]*");

    /** Tokens of processors that let whoever has them pay, or read a payment. */
    private static final Pattern SECRET = Pattern.compile(
            "\\b\\w+_secret_\\w+|\\b[srp]k_(live|test)_\\w+|\\btok_\\w+|\\bbearer\\s+\\S+", Pattern.CASE_INSENSITIVE);

    /** The names of fields that hold something of a person, or a secret, whatever is around them. */
    private static final String NAMES =
            "[^\"]*?(?:name|mail|phone|address|street|line_?[123]|city|postal|postcode|zip|holder|owner"
                    + "|secret|token|fingerprint|signature|password|cookie|user_?agent|ip|birth|iban|account_?number|number|pan"
                    + "|cvv2?|cvc2?|cid|csc|track|description|note|comment|metadata|memo|customer|payer|recipient|shopper_?reference"
                    + "|state|province|company|key|cryptogram|cavv|xid|email_?address|authorization)[^\"]*?";

    private static final Pattern FIELD = Pattern.compile(
            "(\"" + NAMES + "\"\\s*:\\s*)(\"(?:[^\"\\\\]|\\\\.)*\"?|-?[0-9.eE+]{4,})", Pattern.CASE_INSENSITIVE);

    private static final Pattern PAIR =
            Pattern.compile("((?:^|&)" + NAMES.replace("\"", "=&") + "=)[^&\\s]*", Pattern.CASE_INSENSITIVE);

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
     * Masks a record of another system: what it says of a person, and its secrets.
     *
     * @param record JSON, also when it is broken off, or a form
     * @return the record, with {@link #MASK} in place of those values
     */
    public static String maskRecord(String record) {
        String masked =
                FIELD.matcher(record).replaceAll(field -> Matcher.quoteReplacement(field.group(1) + '"' + MASK + '"'));
        return mask(PAIR.matcher(masked).replaceAll(pair -> Matcher.quoteReplacement(pair.group(1) + MASK)));
    }
}
