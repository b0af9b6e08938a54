package org.declinic.cases.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;

/** Amounts as systems write them, in major units. What is zero or less is no amount that was to be paid. */
final class Amounts {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");
    private static final Pattern MINOR = Pattern.compile("-?\\d{1,18}");

    private Amounts() {}

    /** An amount in minor units. Where the currency is not known, nor are its units. */
    static JsonNode major(JsonNode minor, JsonNode currency, JsonNode exceptions) {
        String text = GivenFunctions.text(minor).orElse("");
        Optional<String> code = GivenFunctions.text(currency).flatMap(IsoCodes::currency);
        if (text.isEmpty() || code.isEmpty()) {
            return null;
        }
        if (!MINOR.matcher(text).matches()) {
            Budget.ofThread().unknown("amount", text);
            return null;
        }
        int digits = exceptions != null && exceptions.path(code.get()).isInt()
                ? exceptions.path(code.get()).intValue()
                : Currency.getInstance(code.get()).getDefaultFractionDigits();
        return digits < 0 ? null : positive(new BigDecimal(text).movePointLeft(digits));
    }

    /** An amount in major units. */
    static JsonNode amount(JsonNode written) {
        String text = GivenFunctions.text(written).orElse("");
        if (text.isEmpty()) {
            return null;
        }
        if (!DECIMAL.matcher(text).matches()) {
            Budget.ofThread().unknown("amount", text);
            return null;
        }
        return positive(new BigDecimal(text));
    }

    private static JsonNode positive(BigDecimal amount) {
        return amount.signum() > 0 ? DecimalNode.valueOf(amount) : null;
    }
}
