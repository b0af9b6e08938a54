package org.declinic.cases.casefile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as people write them, where a case has 1234.50. */
final class Numbers {

    private static final Pattern OF_THOUSANDS = Pattern.compile("\\d{1,3}(?:, ?\\d{3})+(?:\\.\\d+)?");
    private static final Pattern WITH_COMMA = Pattern.compile("\\d+, ?\\d+");

    /** With a sign or a code of a currency before it or behind it. */
    private static final Pattern WITH_CURRENCY =
            Pattern.compile("(?:\\p{Sc}|\\p{Lu}{1,3}\\p{Sc}?)?\\s*(\\d[\\d., ]*\\d|\\d)\\s*(?:\\p{Sc}|\\p{Lu}{3})?");

    private Numbers() {}

    /** What to write in place of a number that cannot be read; {@code null} when there is no telling. */
    static String help(String written) {
        String plain = withoutCommas(written);
        if (!plain.equals(written)) {
            return "write " + plain;
        }
        Matcher amount = WITH_CURRENCY.matcher(written);
        return amount.matches() && !amount.group(1).equals(written)
                ? "write " + withoutCommas(amount.group(1)) + ", and the currency in a field of its own"
                : null;
    }

    /** The number without separators of thousands, and with a point before its decimals; all else as it is. */
    static String withoutCommas(String written) {
        if (OF_THOUSANDS.matcher(written).matches()) {
            return written.replaceAll(", ?", "");
        }
        return WITH_COMMA.matcher(written).matches() ? written.replaceAll(", ?", ".") : written;
    }
}
