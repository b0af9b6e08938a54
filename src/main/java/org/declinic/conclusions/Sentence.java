package org.declinic.conclusions;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.Locale;
import org.apache.commons.text.StringSubstitutor;
import org.declinic.finding.Printable;
import org.kie.api.runtime.rule.Match;

/** A text whose variables in braces get the values that a rule found. */
final class Sentence {

    private Sentence() {}

    static String fill(String text, Match match) {
        return new StringSubstitutor(names -> valueOf(names, match), "{", "}", '\\')
                .setDisableSubstitutionInValues(true)
                .setValueDelimiterMatcher(null)
                .replace(text);
    }

    private static String valueOf(String names, Match match) {
        String[] name = names.trim().split("\\s+");
        if (name.length > 2) {
            throw new IllegalArgumentException(
                    "its text names {" + names + "}, which is more than an amount and its currency");
        }
        Object value = find(name[0], match);
        return name.length == 2 ? money(value, find(name[1], match)) : words(value);
    }

    private static Object find(String name, Match match) {
        if (!match.getDeclarationIds().contains(name)) {
            throw new IllegalArgumentException("its text names " + name + ", which the rule does not have");
        }
        return match.getDeclarationValue(name);
    }

    private static String money(Object amount, Object currency) {
        if (!(amount instanceof BigDecimal decimal) || currency == null) {
            return words(amount) + (currency == null ? "" : " " + currency);
        }
        int minorUnits = Math.max(Currency.getInstance(currency.toString()).getDefaultFractionDigits(), 0);
        int decimals = Math.max(minorUnits, decimal.stripTrailingZeros().scale());
        return decimal.setScale(decimals, RoundingMode.UNNECESSARY).toPlainString() + " " + currency;
    }

    private static String words(Object value) {
        if (value == null) {
            return "unknown";
        }
        if (value instanceof Instant instant) {
            return Printable.time(instant);
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        if (value instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
        if (value instanceof Collection<?> values) {
            return values.stream().map(Sentence::words).collect(joining(", "));
        }
        return value.toString();
    }
}
