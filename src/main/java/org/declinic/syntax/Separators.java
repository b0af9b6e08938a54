package org.declinic.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.declinic.finding.DidYouMean;

/** Finds what is missing, wrong or too much between the constraints of conditions. */
final class Separators {

    private final Span rule;
    private final List<Token> words;
    private final Deque<Integer> open = new ArrayDeque<>();
    private final Slips slips;

    private Separators(Span rule, List<Token> words, Slips slips) {
        this.slips = slips;
        this.rule = rule;
        this.words = words;
    }

    static void check(Span rule, List<Token> conditions, Slips slips) {
        Separators separators = new Separators(rule, conditions, slips);
        for (int at = 0; at < conditions.size(); at++) {
            separators.check(at);
        }
    }

    private void check(int at) {
        Token word = words.get(at);
        if (word.is("(")) {
            open.push(at);
        } else if (word.is(")") && !open.isEmpty()) {
            open.pop();
        }
        if (!isInPattern() || at == 0) {
            return;
        }
        Token before = words.get(at - 1);
        if (word.is("=")) {
            wrong(word, "single-equals", "'=' compares nothing", "write '=='", "==");
        } else if ((word.is("and") || word.is("or")) && !before.is("(")) {
            String help = word.is("and") ? "write ',' or '&&'" : "write '||'";
            String message = "'" + word.text() + "' cannot stand between constraints";
            wrong(word, "and-in-pattern", message, help, word.is("and") ? "&&" : "||");
        } else if (before.is(",") && (word.is(",") || word.is(")")) || before.is("(") && word.is(",")) {
            wrong(before.is(",") ? before : word, "stray-comma", "nothing stands beside this ','", "remove it", "");
        } else if (word.is(";") && !isAccumulate()) {
            wrong(word, "stray-semicolon", "constraints are not separated by ';'", "write ','", ",");
        } else if (isMissingBetween(before, word)) {
            missingBetween(before, word);
        }
    }

    private boolean isMissingBetween(Token before, Token word) {
        boolean ends = before.isOperand() && !Words.joins(before) || before.is(")") || before.is("]");
        return ends && word.isOperand() && !Words.joins(word);
    }

    /** Two values side by side: a comma is missing, or the second one is an operator that is misspelt. */
    private void missingBetween(Token before, Token word) {
        Optional<String> operator = word.isWord() && !word.beginsLine()
                ? DidYouMean.nearest(word.text(), Words.OPERATORS)
                : Optional.empty();
        if (operator.isPresent()) {
            String message = "'" + word.text() + "' is not a word that belongs here";
            wrong(word, "misspelt-keyword", message, "did you mean '" + operator.get() + "'?", operator.get());
        } else {
            slips.missing(
                    rule,
                    before,
                    "missing-comma",
                    "a ',' is missing before '" + word.text() + "'",
                    "write ',' between two constraints or values",
                    ",");
        }
    }

    private boolean isInPattern() {
        return open.stream()
                .anyMatch(opened -> opened > 0 && words.get(opened - 1).isWord() && !Words.joins(words.get(opened - 1)));
    }

    private boolean isAccumulate() {
        int opened = open.peek();
        return opened > 0 && Words.joins(words.get(opened - 1));
    }

    private void wrong(Token word, String code, String message, String help, String instead) {
        slips.wrong(rule.at(word), code, message, help, instead);
    }
}
