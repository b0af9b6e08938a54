package org.declinic.conclusions;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Stream;
import org.declinic.tables.WordTable;
import org.declinic.values.InWords;
import org.kie.api.KieBase;
import org.kie.api.runtime.rule.Match;
import org.kie.api.runtime.rule.RuleContext;

/** A text whose variables in braces get the values that a rule found. */
final class Sentence {

    private Sentence() {}

    /**
     * Written by hand, for it runs many times a case: a library's substitutor took a tenth of the time of a diagnosis.
     */
    static String fill(String text, RuleContext kcontext) {
        int open = text.indexOf('{');
        if (open < 0) {
            return text;
        }
        StringBuilder sentence = new StringBuilder(2 * text.length());
        int done = 0;
        for (; open >= 0; open = text.indexOf('{', open + 1)) {
            int close = text.indexOf('}', open);
            if (open > 0 && text.charAt(open - 1) == '\\') {
                sentence.append(text, done, open - 1);
                done = open;
            } else if (close >= 0) {
                sentence.append(text, done, open).append(valueOf(text.substring(open + 1, close), kcontext));
                done = close + 1;
                open = close;
            }
        }
        return sentence.append(text, done, text.length()).toString();
    }

    private static String valueOf(String names, RuleContext kcontext) {
        String[] name = names.trim().split("\\s+");
        if (name.length > 2) {
            throw new IllegalArgumentException(
                    "its text names {" + names + "}, which is more than an amount and its currency");
        }
        Match match = kcontext.getMatch();
        Object value = find(name[0], match);
        return name.length == 2
                ? money(value, find(name[1], match))
                : words(name[0], value, kcontext.getKieRuntime().getKieBase());
    }

    private static Object find(String name, Match match) {
        try {
            return match.getDeclarationValue(name);
        } catch (NullPointerException e) { // what Drools says of an unknown name; asking it before takes longer
            if (match.getDeclarationIds().contains(name)) {
                throw e;
            }
            throw new IllegalArgumentException("its text names " + name + ", which the rule does not have", e);
        }
    }

    private static String money(Object amount, Object currency) {
        if (!(amount instanceof BigDecimal decimal) || currency == null) {
            return InWords.of(amount) + (currency == null ? "" : " " + currency);
        }
        int minorUnits = Math.max(Currency.getInstance(currency.toString()).getDefaultFractionDigits(), 0);
        int decimals = Math.max(minorUnits, decimal.stripTrailingZeros().scale());
        return decimal.setScale(decimals, RoundingMode.UNNECESSARY).toPlainString() + " " + currency;
    }

    private static String words(String name, Object value, KieBase kieBase) {
        if (value instanceof String text) {
            return WordTable.of(kieBase).of(name, text);
        } else if (value instanceof Enum<?> constant) {
            return WordTable.of(kieBase).of(constant);
        } else if (value instanceof Collection<?> values) {
            Stream<String> words = values.stream().map(each -> words(name, each, kieBase));
            return (value instanceof Set ? words.sorted() : words).collect(joining(", "));
        }
        return InWords.of(value);
    }
}
