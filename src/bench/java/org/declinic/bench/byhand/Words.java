package org.declinic.bench.byhand;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import org.declinic.facts.CardKind;
import org.declinic.facts.Outcome;
import org.declinic.text.Printable;

/** How values read in the texts. */
public final class Words {

    private static final Map<CardKind, String> KINDS = new EnumMap<>(Map.of(
            CardKind.ONE_TIME, "one-time",
            CardKind.VIRTUAL, "virtual",
            CardKind.PREPAID, "prepaid",
            CardKind.DEBIT, "debit",
            CardKind.CREDIT, "credit"));

    private Words() {}

    /** A moment, or that it is unknown. */
    public static String of(Instant moment) {
        return moment == null ? "unknown" : Printable.time(moment);
    }

    static String of(CardKind kind) {
        return KINDS.get(kind);
    }

    static String of(Outcome outcome) {
        return outcome == Outcome.DECLINED ? "declined" : "approved";
    }

    /** An amount in its currency. */
    public static String money(BigDecimal amount, String currency) {
        int decimals =
                Math.max(minorUnits(currency), amount.stripTrailingZeros().scale());
        return amount.setScale(decimals, RoundingMode.UNNECESSARY).toPlainString() + " " + currency;
    }

    static int minorUnits(String currency) {
        return Math.max(Currency.getInstance(currency).getDefaultFractionDigits(), 0);
    }
}
