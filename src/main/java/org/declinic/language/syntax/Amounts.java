package org.declinic.language.syntax;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.declinic.finding.Code;

/** Finds numbers in constraints that are written as on a bill: with a comma, a currency or a percent sign. */
record Amounts(Span rule, List<Token> words, Slips slips) {

    private static final Set<String> BEFORE_DURATION = Set.of("-", "+", "<", ">", "<=", ">=", "==");

    /** Beginnings of units of time, and the method that makes a duration of them. */
    private static final Map<String, String> UNITS =
            Map.of("s", "ofSeconds", "m", "ofMinutes", "h", "ofHours", "d", "ofDays", "w", "ofDays( 7 * ");

    /** Says what is wrong with a number: the number of the last word that this is about, or -1 for nothing. */
    int lastOf(int at) {
        if (words.get(at).kind() != Token.Kind.NUMBER) {
            return isCurrencySign(at) && isNumber(at + 1) && touch(at) ? currency(at, at + 1, at + 1) : -1;
        } else if (Words.is(words, at + 1, "%") && !isValue(at + 2)) {
            return percentage(at);
        } else if (at > 0 && BEFORE_DURATION.contains(words.get(at - 1).text()) && unit(at) != null) {
            return duration(at);
        } else if (at > 0 && Words.COMPARISONS.contains(words.get(at - 1).text()) && goesOn(at)) {
            return separated(at);
        } else if (isCurrencySign(at + 1) || isCurrencyCode(at + 1)) {
            return currency(at, at, at + 1);
        }
        return -1;
    }

    /** The unit of time that a number has, in its last letters or the next word, or {@code null}. */
    private String unit(int at) {
        String unit = words.get(at).text().replaceFirst("^\\d+", "");
        boolean apart =
                unit.isEmpty() && at + 1 < words.size() && words.get(at + 1).isWord();
        String written = apart ? words.get(at + 1).text() : unit;
        return written.matches("(?i)s|sec(onds?)?|m|min(utes?)?|h|hrs?|hours?|d|days?|weeks?") && !isBoundOfOperator(at)
                ? written
                : null;
    }

    /** Whether it stands in square brackets, where operators of time take durations. */
    private boolean isBoundOfOperator(int at) {
        int before = at - 1;
        while (before > 0 && (words.get(before).is("-") || words.get(before).is(",") || isNumber(before))) {
            before--;
        }
        return words.get(before).is("[");
    }

    private int duration(int at) {
        String unit = unit(at);
        int last = words.get(at).text().endsWith(unit) ? at : at + 1;
        last += Words.isOneOf(words, last + 1, Set.of("ago", "earlier", "before", "later")) ? 1 : 0;
        String written = rule.at(words.get(at).from(), words.get(last).to()).text();
        String count = words.get(at).text().replaceAll("\\D", "");
        String method = UNITS.get(unit.substring(0, 1).toLowerCase(Locale.ROOT));
        String duration = "Duration." + method + (method.contains("(") ? "" : "( ") + count + " )";
        String change = words.get(at - 1).is("+") ? "plus" : "minus";
        boolean compared = Words.COMPARISONS.contains(words.get(at - 1).text());
        String help = "write " + (compared ? "$now" : words.get(at - 2).text()) + "." + change + "( " + duration + " )";
        Span number = rule.at(words.get(at).from(), words.get(last).to());
        slips.found(
                number.finding(Code.SYNTAX, "'" + written + "' is no time").help(help),
                compared ? number : rule.at(words.get(at - 1).from(), number.to()),
                compared ? "null" : "");
        return last;
    }

    private int percentage(int at) {
        String digits = words.get(at).text();
        String factor = digits.matches("\\d+(\\.\\d+)?")
                ? new BigDecimal(digits).movePointLeft(2).toPlainString() + "B"
                : "1.10B";
        String help = "write " + factor + ", and what it is a part of: $total * " + factor;
        return say(at, at + 1, "'" + digits + "%' is no number", help, factor);
    }

    /** A comma, with which groups of three digits are separated from each other, or decimals from the whole. */
    private int separated(int at) {
        int last = at;
        while (goesOn(last)) {
            last += 2;
        }
        String written = rule.at(words.get(at).from(), words.get(last).to()).text();
        boolean thousands = written.matches("\\d{1,3}(,\\d{3})+(\\.\\d+)?B?");
        String number = written.replace(",", thousands ? "" : ".").replaceAll("(\\.\\d+)B?$", "$1B");
        return say(at, last, "'" + written + "' is no number", "write " + number, number);
    }

    private int currency(int from, int number, int to) {
        String amount = words.get(number).text().replaceAll("B?$", "B");
        String written = rule.at(words.get(from).from(), words.get(to).to()).text();
        String code = isCurrencyCode(to) ? words.get(to).text() : "USD";
        String help = "write " + amount + ", and compare the currency: currency == \"" + code + "\"";
        return say(from, to, "'" + written + "' is no number", help, amount);
    }

    /** Whether a comma and more digits follow without a space. */
    private boolean goesOn(int at) {
        boolean number = touch(at) && Words.is(words, at + 1, ",") && touch(at + 1) && isNumber(at + 2);
        return number && !Words.isOneOf(words, at + 3, Words.COMPARISONS);
    }

    private boolean touch(int at) {
        return at + 1 < words.size() && words.get(at).to() == words.get(at + 1).from();
    }

    private boolean isNumber(int at) {
        return at < words.size() && words.get(at).kind() == Token.Kind.NUMBER;
    }

    private boolean isValue(int at) {
        return at < words.size() && (words.get(at).isOperand() || words.get(at).is("("));
    }

    private boolean isCurrencySign(int at) {
        return at < words.size()
                && words.get(at).kind() == Token.Kind.SYMBOL
                && Character.getType(words.get(at).text().codePointAt(0)) == Character.CURRENCY_SYMBOL;
    }

    private boolean isCurrencyCode(int at) {
        return at < words.size()
                && words.get(at).isWord()
                && words.get(at).text().matches("[A-Z]{3}")
                && !words.get(at).beginsLine()
                && !isValue(at + 1);
    }

    private int say(int from, int to, String message, String help, String instead) {
        slips.wrong(rule.at(words.get(from).from(), words.get(to).to()), Code.SYNTAX, message, help, instead);
        return to;
    }
}
