package org.declinic.language.syntax;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.declinic.finding.Code;

/** Finds in the constraints of a fact what is written as in SQL, in a spreadsheet, in mathematics or in English. */
final class OtherLanguages {

    /** Operators that a space has torn apart. */
    private static final Map<String, String> TORN =
            Map.of("> =", ">=", "< =", "<=", "! =", "!=", "= =", "==", "& &", "&&", "| |", "||", "< >", "!=");

    private static final Map<String, String> OF_BITS = Map.of("&", "&&", "|", "||");

    private final Span rule;
    private final List<Token> words;
    private final Slips slips;
    private final Amounts amounts;

    OtherLanguages(Span rule, List<Token> words, Slips slips) {
        this.rule = rule;
        this.words = words;
        this.slips = slips;
        this.amounts = new Amounts(rule, words, slips);
    }

    /** Says what is wrong from a word on: the number of the last word that this is about, or -1 when there is nothing. */
    int lastOf(int at) {
        if (at == 0 || at + 1 >= words.size()) {
            return -1;
        }
        Token before = words.get(at - 1);
        Token word = words.get(at);
        Token next = words.get(at + 1);
        String lower = word.text().toLowerCase(Locale.ROOT);
        int amount = amounts.lastOf(at);
        if (amount >= 0) {
            return amount;
        } else if (word.is("not") && isBefore(Set.of("(", ","), at) && isName(at + 1)) {
            return say(at, at, Code.SYNTAX, "'not' negates no constraint", "write !( ... ) around it", "");
        } else if (word.kind() == Token.Kind.SYMBOL && TORN.containsKey(word.text() + " " + next.text())) {
            String operator = TORN.get(word.text() + " " + next.text());
            String message = "there is no operator '" + word.text() + " " + next.text() + "'";
            return say(at, at + 1, Code.SYNTAX, message, "write '" + operator + "', without a space", operator);
        } else if (OF_BITS.containsKey(word.text()) && (isComparison(at - 2) || isComparison(at + 2))) {
            String operator = OF_BITS.get(word.text());
            String message = "'" + word.text() + "' cannot stand between constraints";
            return say(at, at, Code.AND_IN_PATTERN, message, "write '" + operator + "'", operator);
        } else if (word.is(":=") && next.isOperand() && !next.isWord()) {
            return say(at, at, Code.SINGLE_EQUALS, "':=' compares nothing", "write '=='", "==");
        } else if (word.kind() == Token.Kind.TEXT && next.is(":") && isBefore(Set.of("(", ","), at) && !isInList(at)) {
            return quotedField(at);
        } else if (word.isWord() && before.is(".") && next.kind() == Token.Kind.TEXT) {
            String call = word.text() + "( " + next.text() + " )";
            String message = "what a method is given stands in parentheses";
            return say(at, at + 1, Code.SYNTAX, message, "write " + call, call);
        } else if (word.isWord() && lower.equals("in") && !next.is("(")) {
            return list(at);
        } else if (word.is("contains") && next.is("[") && Words.is(words, at + 3, "]")) {
            String contains = "contains " + words.get(at + 2).text();
            return say(at, at + 3, Code.SYNTAX, "'contains' is followed by one value", "write " + contains, contains);
        }
        return word.isWord() && ends(before) ? between(at, lower) : -1;
    }

    /** A word behind a value, before another one or at the end of the constraint. */
    private int between(int at, String lower) {
        Token word = words.get(at);
        Token next = words.get(at + 1);
        if (lower.equals("equalsignorecase") && next.kind() == Token.Kind.TEXT) {
            String call = ".equalsIgnoreCase( " + next.text() + " )";
            return say(at, at + 1, Code.MISSPELT_KEYWORD, unknown(at, at), "write it with a dot: " + call, call);
        } else if (lower.equals("x") && next.kind() == Token.Kind.NUMBER) {
            return say(at, at, Code.SYNTAX, "there is no operator 'x'", "write '*'", "*");
        }
        Optional<Phrases.Phrase> phrase = Phrases.at(words, at);
        if (phrase.isPresent()) {
            String operator = phrase.get().operator();
            int last = at + phrase.get().words() - 1;
            return say(at, last, Code.MISSPELT_KEYWORD, unknown(at, last), "write '" + operator + "'", operator);
        } else if (!next.isOperand() && !next.is("(")) {
            return -1;
        } else if (lower.equals("and") || lower.equals("or")) {
            String help = lower.equals("and") ? "write ',' or '&&'" : "write '||'";
            String message = "'" + word.text() + "' cannot stand between constraints";
            return say(at, at, Code.AND_IN_PATTERN, message, help, lower.equals("and") ? "&&" : "||");
        } else if (lower.equals("like")) {
            return like(at, next);
        } else if (lower.equals("between")) {
            int last = Math.min(at + 3, words.size() - 2);
            String help = "write two comparisons, such as total >= 10B, total <= 20B";
            return say(at, last, Code.MISSPELT_KEYWORD, unknown(at, at), help, "!= null");
        }
        return -1;
    }

    /** Of JSON. */
    private int quotedField(int at) {
        String field = words.get(at).value();
        String compared =
                field + " ==" + (at + 2 < words.size() ? " " + words.get(at + 2).text() : "");
        return say(at, at + 1, Code.SYNTAX, "the name of a field has no quotes", "write " + compared, field + " ==");
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
        return say(at, at, Code.MISSPELT_KEYWORD, unknown(at, at), help, operator);
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
        if (closing.isEmpty()
                && last == at + 1
                && first.isWord()
                && words.get(at - 1).kind() == Token.Kind.TEXT) {
            String contains = first.text() + " contains " + words.get(at - 1).text();
            Span comparison = rule.at(words.get(at - 1).from(), first.to());
            slips.wrong(
                    comparison,
                    Code.SYNTAX,
                    "'in' is followed by a list in parentheses",
                    "write " + contains,
                    contains);
            return last;
        }
        slips.wrong(all, Code.SYNTAX, "'in' is followed by a list in parentheses", "write in " + list, list);
        return last;
    }

    private boolean isBefore(Set<String> symbols, int at) {
        return words.get(at - 1).kind() == Token.Kind.SYMBOL
                && symbols.contains(words.get(at - 1).text());
    }

    /** Whether the innermost open bracket is one of a list or map of values. */
    private boolean isInList(int at) {
        int depth = 0;
        for (int before = at - 1; before >= 0; before--) {
            Token word = words.get(before);
            depth += word.is("(") || word.is("[") ? 1 : word.is(")") || word.is("]") ? -1 : 0;
            if (depth > 0) {
                return word.is("[");
            }
        }
        return false;
    }

    private boolean isComparison(int at) {
        return at >= 0
                && at < words.size()
                && Words.COMPARISONS.contains(words.get(at).text());
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

    private String unknown(int from, int to) {
        return "'" + rule.at(words.get(from).from(), words.get(to).to()).text() + "' is no word of the rule language";
    }

    private int say(int from, int to, Code code, String message, String help, String instead) {
        slips.wrong(rule.at(words.get(from).from(), words.get(to).to()), code, message, help, instead);
        return to;
    }
}
