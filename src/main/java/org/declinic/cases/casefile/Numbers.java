package org.declinic.cases.casefile;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as people write them, where a case has 1234.50. */
public final class Numbers {

    private static final Pattern OF_THOUSANDS = Pattern.compile("\\d{1,3}(?:, ?\\d{3})+(?:\\.\\d+)?");
    private static final Pattern WITH_POINTS = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+,\\d+");
    private static final String GAPS = " \u00a0\u202f_'’";
    private static final Pattern WITH_GAPS = Pattern.compile("\\d{1,3}(?:[" + GAPS + "]\\d{3})+(?:[.,]\\d+)?");
    private static final Pattern PERCENT = Pattern.compile("\\d{1,3}(?:[.,]\\d{1,6})?\\s?%");
    private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-fA-F]{1,7}");
    private static final Pattern WITH_COMMA = Pattern.compile("\\d+, ?\\d+");

    /** With a sign or a code of a currency before it or behind it. */
    private static final Pattern WITH_CURRENCY =
            Pattern.compile("(?:\\p{Sc}|\\p{Lu}{1,3}\\p{Sc}?)?\\s*(\\d[\\d., ]*\\d|\\d)\\s*(?:\\p{Sc}|\\p{Lu}{3})?");

    private Numbers() {}

    /**
     * What to write in place of a number that cannot be read.
     *
     * @param written what stands there
     * @return the help, or {@code null} when there is no telling
     */
    public static String help(String written) {
        if (PERCENT.matcher(written).matches()) {
            String number = withoutCommas(written.replace("%", "").strip());
            return "write "
                    + new BigDecimal(number)
                            .movePointLeft(2)
                            .stripTrailingZeros()
                            .toPlainString();
        }
        if (HEXADECIMAL.matcher(written).matches()) {
            return "write " + Integer.parseInt(written.substring(2), 16);
        }
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
        if (WITH_GAPS.matcher(written).matches()) {
            return withoutCommas(written.replaceAll("[" + GAPS + "]", ""));
        }
        if (WITH_POINTS.matcher(written).matches()) {
            return written.replace(".", "").replace(',', '.');
        }
        if (OF_THOUSANDS.matcher(written).matches()) {
            return written.replaceAll(", ?", "");
        }
        return WITH_COMMA.matcher(written).matches() ? written.replaceAll(", ?", ".") : written;
    }
}
