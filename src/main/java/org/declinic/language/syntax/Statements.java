package org.declinic.language.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.declinic.finding.Code;

/** Finds the semicolons and commas that are missing in a conclusion. */
final class Statements {

    private static final Set<String> BEFORE_A_STATEMENT = Set.of("if", "while", "for", "else", "do", "try", "catch");

    private Statements() {}

    static void check(Span rule, List<Token> then, Slips slips) {
        Deque<Integer> open = new ArrayDeque<>();
        boolean callEnds = false;
        for (int at = 0; at < then.size(); at++) {
            Token word = then.get(at);
            Token before = at == 0 ? null : then.get(at - 1);
            boolean inParentheses = !open.isEmpty() && then.get(open.peek()).is("(");
            if (callEnds && word.isOperand() && !word.is("instanceof") && !inParentheses) {
                missingSemicolon(rule, before, slips);
            } else if (inParentheses
                    && !isAfterKeyword(then, open.peek())
                    && isMissingBetween(then, at)
                    && !isOfLambda(then, at)) {
                int end = endOfText(then, at);
                if (end > at) {
                    text(rule.at(before.from(), then.get(end).to()), slips);
                    at = end;
                    continue;
                }
                slips.missingComma(rule, before, word, "write ',' between two values");
            } else if (inParentheses && before.is(",") && (word.is(",") || word.is(")"))) {
                slips.wrong(rule.at(before), Code.STRAY_COMMA, "nothing stands beside this ','", "remove it", "");
            }
            callEnds = false;
            if (word.is("(") || word.is("{")) {
                open.push(at);
            } else if ((word.is(")") || word.is("}")) && !open.isEmpty()) {
                int opened = open.pop();
                callEnds = word.is(")")
                        && opened > 0
                        && then.get(opened - 1).isWord()
                        && !BEFORE_A_STATEMENT.contains(then.get(opened - 1).text());
            }
        }
        Token last = then.isEmpty() ? null : then.get(then.size() - 1);
        if (last != null && !last.is(";") && !last.is("}") && !last.is("{")) {
            missingSemicolon(rule, last, slips);
        }
    }

    /** Where the first statement begins within words that were taken for conditions, or -1. */
    static int firstIn(List<Token> words) {
        int depth = 0;
        int begin = 0;
        for (int at = 0; at < words.size(); at++) {
            Token word = words.get(at);
            if (depth == 0 && word.beginsLine()) {
                begin = at;
            }
            depth += word.is("(") ? 1 : word.is(")") ? -1 : 0;
            if (depth == 0 && word.is(";")) {
                return begin;
            }
        }
        return -1;
    }

    /** The last word of three or more that stand beside each other as in a sentence, or the given one. */
    private static int endOfText(List<Token> then, int at) {
        boolean sentence = then.get(at - 1).isWord()
                && at + 1 < then.size()
                && then.get(at).isOperand()
                && then.get(at + 1).isOperand();
        int end = at;
        while (sentence
                && end + 1 < then.size()
                && !then.get(end + 1).is(")")
                && !then.get(end + 1).is(",")
                && !then.get(end + 1).is(";")) {
            end++;
        }
        return end;
    }

    private static void text(Span words, Slips slips) {
        String quoted = "\"" + words.text().replace("\"", "'") + "\"";
        slips.wrong(words, Code.SYNTAX, "a text stands in quotes", "write " + quoted, quoted);
    }

    /** Whether the parentheses that a word is in are those of the parameters of a lambda. */
    private static boolean isOfLambda(List<Token> then, int at) {
        int closing = at;
        while (closing < then.size()
                && !then.get(closing).is(")")
                && !then.get(closing).is("(")) {
            closing++;
        }
        return Words.is(then, closing + 1, "->");
    }

    private static boolean isAfterKeyword(List<Token> then, int opened) {
        return opened > 0 && BEFORE_A_STATEMENT.contains(then.get(opened - 1).text());
    }

    private static boolean isMissingBetween(List<Token> then, int at) {
        Token before = then.get(at - 1);
        Token word = then.get(at);
        boolean namesType = at > 1 && then.get(at - 2).is("instanceof");
        boolean ends = before.isOperand() && !before.is("new") && !before.is("instanceof") && !before.is("return");
        return ends && !namesType && word.isOperand() && !word.is("instanceof");
    }

    private static void missingSemicolon(Span rule, Token before, Slips slips) {
        String message = "a ';' is missing after '" + before.text() + "'";
        slips.missing(rule, before, Code.MISSING_SEMICOLON, message, "a statement ends with ';'", ";");
    }
}
