package org.declinic.bench.byhand;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Currency;
import org.declinic.text.Printable;

/** How values read in the texts. */
public final class Words {

    private Words() {}

    /** A moment, or that it is unknown. */
    public static String of(Instant moment) {
        return moment == null ? "unknown" : Printable.time(moment);
    }

    /** An amount in its currency. */
    public static String money(BigDecimal amount, String currency) {
        int decimals =
                Math.max(minorUnits(currency), amount.stripTrailingZeros().scale());
        return amount.setScale(decimals, RoundingMode.UNNECESSARY).toPlainString() + " " + currency;
    }

    private static int minorUnits(String currency) {
        return Math.max(Currency.getInstance(currency).getDefaultFractionDigits(), 0);
    }
}
