package org.declinic.language.syntax;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.declinic.finding.Code;

/** Finds in the constraints of a fact what is written as in SQL, in a spreadsheet or in mathematics. */
final class OtherLanguages {

    /** Operators that a space has torn apart. */
    private static final Map<String, String> TORN =
            Map.of("> =", ">=", "< =", "<=", "! =", "!=", "= =", "==", "& &", "&&", "| |", "||", "< >", "!=");

    private static final Map<String, String> WORDS = Map.of(
            "equals", "==",
            "eq", "==",
            "ne", "!=",
            "gt", ">",
            "gte", ">=",
            "lt", "<",
            "lte", "<=",
            "startswith", "str[startsWith]",
            "endswith", "str[endsWith]");

    private final Span rule;
    private final List<Token> words;
    private final Slips slips;

    OtherLanguages(Span rule, List<Token> words, Slips slips) {
        this.rule = rule;
        this.words = words;
        this.slips = slips;
    }

    /** Says what is wrong from a word on: the number of the last word that this is about, or -1 when there is nothing. */
    int lastOf(int at) {
        if (at == 0 || at + 1 >= words.size()) {
            return -1;
        }
        Token word = words.get(at);
        Token next = words.get(at + 1);
        boolean between = ends(words.get(at - 1)) && (next.isOperand() || next.is("("));
        String lower = word.text().toLowerCase(Locale.ROOT);
        if (word.is("not") && (words.get(at - 1).is("(") || words.get(at - 1).is(",")) && isName(at + 1)) {
            return say(at, at, Code.SYNTAX, "'not' negates no constraint", "write !( ... ) around it", "");
        } else if (word.kind() == Token.Kind.SYMBOL && TORN.containsKey(word.text() + " " + next.text())) {
            String operator = TORN.get(word.text() + " " + next.text());
            String message = "there is no operator '" + word.text() + " " + next.text() + "'";
            return say(at, at + 1, Code.SYNTAX, message, "write '" + operator + "', without a space", operator);
        } else if (word.is("%")
                && words.get(at - 1).kind() == Token.Kind.NUMBER
                && !next.isOperand()
                && !next.is("(")) {
            return percentage(at - 1);
        } else if (word.isWord() && lower.equals("in") && !next.is("(")) {
            return list(at);
        } else if (!word.isWord() || !between) {
            return -1;
        } else if (lower.equals("is") && next.isWord() && next.text().equalsIgnoreCase("not")) {
            return say(at, at + 1, Code.MISSPELT_KEYWORD, unknown("is not"), "write '!='", "!=");
        } else if (lower.equals("is")) {
            return say(at, at, Code.MISSPELT_KEYWORD, unknown(word.text()), "write '=='", "==");
        } else if (lower.equals("and") || lower.equals("or")) {
            String help = lower.equals("and") ? "write ',' or '&&'" : "write '||'";
            String message = "'" + word.text() + "' cannot stand between constraints";
            return say(at, at, Code.AND_IN_PATTERN, message, help, lower.equals("and") ? "&&" : "||");
        } else if (lower.equals("like")) {
            return like(at, next);
        } else if (lower.equals("between")) {
            String help = "write two comparisons, such as total >= 10B, total <= 20B";
            return say(
                    at,
                    Math.min(at + 3, words.size() - 2),
                    Code.MISSPELT_KEYWORD,
                    unknown(word.text()),
                    help,
                    "!= null");
        } else if (WORDS.containsKey(lower)) {
            String operator = WORDS.get(lower);
            return say(at, at, Code.MISSPELT_KEYWORD, unknown(word.text()), "write '" + operator + "'", operator);
        }
        return -1;
    }

    /** Of SQL, where {@code %} stands for any characters. */
    private int like(int at, Token pattern) {
        String value = pattern.value();
        boolean before = value.startsWith("%");
        boolean behind = value.endsWith("%") && value.length() > 1;
        String operator = before && behind ? "contains" : before ? "str[endsWith]" : behind ? "str[startsWith]" : "==";
        String text = "\"" + value.substring(before ? 1 : 0, value.length() - (behind ? 1 : 0)) + "\"";
        String help = pattern.kind() == Token.Kind.TEXT && !text.matches(".*[%_].*")
                ? "write " + operator + " " + text
                : "write contains, or matches with a regular expression";
        return say(at, at, Code.MISSPELT_KEYWORD, unknown(words.get(at).text()), help, operator);
    }

    private int percentage(int number) {
        String digits = words.get(number).text();
        String factor = digits.matches("\\d+(\\.\\d+)?")
                ? new BigDecimal(digits).movePointLeft(2).toPlainString() + "B"
                : "1.10B";
        return say(
                number,
                number + 1,
                Code.SYNTAX,
                "'" + digits + "%' is no number",
                "write " + factor + ", and what it is a part of: $total * " + factor,
                factor);
    }

    /** What {@code in} is followed by, where no parentheses hold it. */
    private int list(int at) {
        Token first = words.get(at + 1);
        String closing = first.is("[") ? "]" : first.is("{") ? "}" : "";
        int last = at + 1;
        if (!closing.isEmpty()) {
            while (last + 1 < words.size() && !words.get(last).is(closing)) {
                last++;
            }
        } else {
            while (Words.is(words, last + 1, ".")
                    || Words.is(words, last, ".")
                    || Words.is(words, last + 1, ",") && isLiteral(last + 2)) {
                last += Words.is(words, last + 1, ",") ? 2 : 1;
            }
        }
        if (!closing.isEmpty() && !words.get(last).is(closing) || closing.isEmpty() && !first.isOperand()) {
            return -1;
        }
        Span all = rule.at(first.from(), words.get(last).to());
        String inner = closing.isEmpty()
                ? all.text()
                : all.text().substring(1, all.text().length() - 1);
        String list = "( " + inner.strip() + " )";
        slips.wrong(all, Code.SYNTAX, "'in' is followed by a list in parentheses", "write in " + list, list);
        return last;
    }

    private boolean isName(int at) {
        return words.get(at).isWord() && !Words.joins(words.get(at)) && !Words.is(words, at + 1, "(");
    }

    private boolean isLiteral(int at) {
        return at < words.size()
                && words.get(at).isOperand()
                && !words.get(at).isWord()
                && (Words.is(words, at + 1, ",") || Words.is(words, at + 1, ")"));
    }

    private static boolean ends(Token before) {
        return before.isOperand() && !Words.joins(before) || before.is(")") || before.is("]");
    }

    private static String unknown(String word) {
        return "'" + word + "' is no word of the rule language";
    }

    private int say(int from, int to, Code code, String message, String help, String instead) {
        slips.wrong(rule.at(words.get(from).from(), words.get(to).to()), code, message, help, instead);
        return to;
    }
}
