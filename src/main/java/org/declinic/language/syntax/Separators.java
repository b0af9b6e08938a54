package org.declinic.language.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.declinic.finding.Code;
import org.declinic.text.DidYouMean;

/** Finds what is missing, wrong or too much between the facts and constraints of conditions. */
final class Separators {

    private static final Map<String, String> MISSPELT_OPERATORS =
            Map.of("=>", ">=", "=<", "<=", "<>", "!=", "===", "==", "!==", "!=");

    private final Span rule;
    private final List<Token> words;
    private final Slips slips;
    private final Deque<Integer> open = new ArrayDeque<>();
    private final OtherLanguages others;
    private int lastWrong = -2;

    private Separators(Span rule, List<Token> words, Slips slips) {
        this.rule = rule;
        this.words = words;
        this.slips = slips;
        this.others = new OtherLanguages(rule, words, slips);
    }

    static void check(Span rule, List<Token> conditions, Slips slips) {
        Separators separators = new Separators(rule, conditions, slips);
        for (int at = 0; at < conditions.size(); at++) {
            separators.check(at);
        }
    }

    private void check(int at) {
        Token word = words.get(at);
        boolean cast = Words.endCast(words, at) || word.isOperand() && Words.endCast(words, at - 1);
        if (at > 0 && lastWrong < at - 1 && !cast) {
            boolean inPattern = isInPattern();
            int other = inPattern ? others.lastOf(at) : -1;
            if (other >= 0) {
                lastWrong = other;
            } else if (inPattern) {
                checkInPattern(at, words.get(at - 1), word);
            } else {
                checkBetweenFacts(at, words.get(at - 1), word);
            }
        }
        if (word.is("(")) {
            open.push(at);
        } else if (word.is(")") && !open.isEmpty()) {
            open.pop();
        }
    }

    private void checkInPattern(int at, Token before, Token word) {
        boolean ends = word.is(",") || word.is(")");
        if (word.is("=") && before.text().startsWith("$") && Words.isOneOf(words, at + 2, Set.of(",", ")"))) {
            String help = "write " + before.text() + " : " + words.get(at + 1).text();
            wrong(at, Code.SINGLE_EQUALS, "'=' gives no name", help, ":");
        } else if (word.is("=")
                && Words.is(words, at + 1, "~")
                && words.get(at + 1).from() == word.to()) {
            slips.wrong(
                    rule.at(word.from(), words.get(at + 1).to()),
                    Code.SYNTAX,
                    "there is no operator '=~'",
                    "write matches",
                    "matches");
            lastWrong = at + 1;
        } else if (word.is("=")) {
            wrong(at, Code.SINGLE_EQUALS, "'=' compares nothing", "write '=='", "==");
        } else if (word.kind() == Token.Kind.SYMBOL && MISSPELT_OPERATORS.containsKey(word.text())) {
            String operator = MISSPELT_OPERATORS.get(word.text());
            wrong(at, Code.SYNTAX, "there is no operator '" + word.text() + "'", didYouMean(operator), operator);
        } else if (word.is(",") && (before.is(",") || before.is("("))) {
            wrong(at, Code.STRAY_COMMA, "nothing stands before this ','", "remove it", "");
        } else if (word.is(")") && before.is(",") && lastWrong != at - 1) {
            wrong(at - 1, Code.STRAY_COMMA, "nothing stands behind this ','", "remove it", "");
        } else if (ends && (Words.COMPARISONS.contains(before.text()) || isOperator(at - 1))) {
            String message = "a value is missing after '" + before.text() + "'";
            slips.missing(rule, before, Code.SYNTAX, message, "write what to compare with", " null");
        } else if (word.is(";") && !isAfter(Set.of("accumulate", "acc")) && !endsValues(at)) {
            wrong(at, Code.STRAY_SEMICOLON, "constraints are not separated by ';'", "write ','", ",");
        } else if (isMissingBetween(before, word)) {
            missingBetween(at, before, word);
        }
    }

    /** Whether it is the word of an operator, and no field of that name. */
    private boolean isOperator(int at) {
        Token before = words.get(at - 1);
        return Words.OPERATORS.contains(words.get(at).text())
                && (before.isOperand() || before.is(")") || before.is("]"));
    }

    private void checkBetweenFacts(int at, Token before, Token word) {
        boolean inAccumulate = isAfter(Set.of("accumulate", "acc"));
        if (word.is(",") && open.isEmpty() && before.is(")")) {
            wrong(at, Code.STRAY_COMMA, "facts are not separated by ','", "remove it", "");
        } else if (inAccumulate && before.is(")") && word.isWord() && Words.is(words, at + 1, ":")) {
            boolean separated = words.subList(open.peek(), at).stream().anyMatch(each -> each.is(";"));
            if (separated) {
                slips.missingComma(rule, before, word, "write ',' between two results");
            } else {
                String message = "a ';' is missing between what is accumulated and what is made of it";
                slips.missing(rule, before, Code.MISSING_SEMICOLON, message, "write ';' after this", ";");
            }
        } else if (before.isWord()
                && !Words.joins(before)
                && !Words.is(words, at - 2, ".")
                && Words.beginPattern(words, at)) {
            DidYouMean.nearest(before.text(), Words.OF_CONDITIONS)
                    .ifPresent(keyword ->
                            wrong(at - 1, Code.MISSPELT_KEYWORD, unknown(before), didYouMean(keyword), keyword));
        }
    }

    /** Whether a semicolon stands after values alone, which Drools takes for the first fields of the fact. */
    private boolean endsValues(int at) {
        return words.subList(open.peek() + 1, at).stream()
                .noneMatch(word -> word.is(":")
                        || Words.COMPARISONS.contains(word.text())
                        || Words.OPERATORS.contains(word.text()));
    }

    private boolean isMissingBetween(Token before, Token word) {
        boolean ends = before.isOperand() && !Words.joins(before) || before.is(")");
        return ends && word.isOperand() && !Words.joins(word);
    }

    /** Two values side by side: a comma is missing, or the second one is an operator that is misspelt. */
    private void missingBetween(int at, Token before, Token word) {
        Optional<String> operator = word.isWord() && !word.beginsLine()
                ? DidYouMean.nearest(word.text(), Words.OPERATORS)
                : Optional.empty();
        if (operator.isPresent()) {
            wrong(at, Code.MISSPELT_KEYWORD, unknown(word), didYouMean(operator.get()), operator.get());
            lastWrong = at;
        } else {
            slips.missingComma(rule, before, word, "write ',' between two constraints or values");
        }
    }

    private boolean isInPattern() {
        return open.stream()
                .anyMatch(opened -> opened > 0
                        && words.get(opened - 1).isWord()
                        && !Words.joins(words.get(opened - 1))
                        && !Words.is(words, opened - 2, "@"));
    }

    /** Whether the innermost parenthesis stands after one of these words. */
    private boolean isAfter(Set<String> keywords) {
        return !open.isEmpty()
                && open.peek() > 0
                && keywords.contains(words.get(open.peek() - 1).text());
    }

    private static String unknown(Token word) {
        return "'" + word.text() + "' is no word of the rule language";
    }

    private static String didYouMean(String word) {
        return "did you mean '" + word + "'?";
    }

    private void wrong(int at, Code code, String message, String help, String instead) {
        slips.wrong(rule.at(words.get(at)), code, message, help, instead);
    }
}
