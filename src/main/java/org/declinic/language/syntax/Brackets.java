package org.declinic.language.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.declinic.finding.Code;

/** Finds the brackets of conditions or a conclusion that are not closed, or close nothing. */
final class Brackets {

    private static final Map<String, String> CLOSING = Map.of("(", ")", "[", "]", "{", "}");

    private final Span rule;
    private final List<Token> words;
    private final boolean conditions;
    private final Deque<Integer> open = new ArrayDeque<>();
    private final Slips slips;
    private boolean balanced = true;

    private Brackets(Span rule, List<Token> words, boolean conditions, Slips slips) {
        this.slips = slips;
        this.rule = rule;
        this.words = words;
        this.conditions = conditions;
    }

    /** Whether the brackets of conditions are right. */
    static boolean balancedInConditions(Span rule, List<Token> words, Slips slips) {
        return new Brackets(rule, words, true, slips).check();
    }

    /** Whether the brackets of a header, a declaration or a conclusion are right. */
    static boolean balanced(Span rule, List<Token> words, Slips slips) {
        return new Brackets(rule, words, false, slips).check();
    }

    private boolean check() {
        for (int at = 0; at < words.size(); at++) {
            Token word = words.get(at);
            if (!conditions && word.is(";") && isWithinCall(at)) {
                balanced = false;
                String message = "a ';' cannot stand between the values of a call";
                slips.wrong(rule.at(word), Code.STRAY_SEMICOLON, message, "write ','", ",");
                continue;
            }
            while (!open.isEmpty() && belongsOutside(at)) {
                unclosed(at);
            }
            if (word.kind() == Token.Kind.SYMBOL && CLOSING.containsKey(word.text())) {
                open.push(at);
            } else if (word.kind() == Token.Kind.SYMBOL && CLOSING.containsValue(word.text())) {
                close(at);
            }
        }
        while (!open.isEmpty()) {
            unclosed(words.size());
        }
        return balanced;
    }

    private void close(int at) {
        Token word = words.get(at);
        while (!open.isEmpty() && !closingOf(open.peek()).equals(word.text()) && closesAnOuterOne(word)) {
            unclosed(at);
        }
        if (!open.isEmpty() && closingOf(open.peek()).equals(word.text())) {
            open.pop();
        } else {
            balanced = false;
            slips.wrong(
                    rule.at(word),
                    Code.STRAY_BRACKET,
                    "this '" + word.text() + "' closes nothing",
                    "remove it, or open it before",
                    "");
        }
    }

    private boolean closesAnOuterOne(Token word) {
        return open.stream().anyMatch(opened -> closingOf(opened).equals(word.text()));
    }

    private void unclosed(int at) {
        int opened = open.pop();
        String bracket = words.get(opened).text();
        String after = opened == 0 ? "" : " after '" + nameBefore(opened) + "'";
        balanced = false;
        slips.missing(
                rule,
                words.get(at - 1),
                Code.UNCLOSED_BRACKET,
                "the '" + bracket + "'" + after + " is not closed",
                "write '" + CLOSING.get(bracket) + "' after this",
                CLOSING.get(bracket));
    }

    private String nameBefore(int opened) {
        return (Words.is(words, opened - 2, "@") ? "@" : "")
                + words.get(opened - 1).text();
    }

    private String closingOf(int opened) {
        return CLOSING.get(words.get(opened).text());
    }

    /** Whether a word cannot stand within the innermost open bracket. */
    private boolean belongsOutside(int at) {
        Token word = words.get(at);
        boolean parenthesis = words.get(open.peek()).is("(");
        if (!conditions) {
            boolean ofLoop = Words.is(words, open.peek() - 1, "for");
            boolean ofDeclaration = word.is("end") || word.isWord() && Words.is(words, at + 1, ":");
            boolean begins = word.beginsLine()
                    && (word.is("@") || ofDeclaration && words.get(0).is("declare"));
            return parenthesis && !ofLoop && (word.is(";") || begins);
        }
        if (words.get(open.peek()).is("[") && Words.COMPARISONS.contains(word.text())) {
            return true;
        }
        if (isCall(open.peek()) && word.is(",") && at + 2 < words.size()) {
            Token after = words.get(at + 2);
            return words.get(at + 1).isWord() && (after.is(":") || Words.COMPARISONS.contains(after.text()));
        }
        Token before = words.get(at - 1);
        boolean complete = before.isOperand() && !Words.joins(before) || before.is(")") || before.is("]");
        return word.beginsLine() && complete && Words.beginPattern(words, at) && !holdsPatterns(open.peek());
    }

    private boolean holdsPatterns(int opened) {
        return Words.is(words, opened - 1, "forall")
                || Words.is(words, opened + 1, "and")
                || Words.is(words, opened + 1, "or");
    }

    /** Whether the bracket holds values only: those of a method, whose name follows a dot, or of a list. */
    private boolean isCall(int opened) {
        boolean ofMethod = Words.is(words, opened - 2, ".") && !Words.isType(words.get(opened - 1));
        return words.get(opened).is("(") && (ofMethod || Words.is(words, opened - 1, "in"));
    }

    /** Whether a semicolon stands within parentheses that are closed before the next one. */
    private boolean isWithinCall(int at) {
        if (open.isEmpty() || !words.get(open.peek()).is("(") || Words.is(words, open.peek() - 1, "for")) {
            return false;
        }
        int depth = 0;
        for (int next = at + 1; next < words.size() && !words.get(next).is(";") && depth >= 0; next++) {
            depth += words.get(next).is("(") ? 1 : words.get(next).is(")") ? -1 : 0;
        }
        return depth < 0;
    }
}
