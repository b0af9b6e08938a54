package org.declinic.cases.adapter;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants;
import net.thisptr.jackson.jq.internal.javacc.ExpressionParserTokenManager;
import net.thisptr.jackson.jq.internal.javacc.SimpleCharStream;

/** The words of a mapping, as the parser of jq reads them, with their places and the brackets around them. */
final class Tokens {

    /**
     * A word.
     *
     * @param kind which of {@link ExpressionParserConstants}
     * @param text as it is written
     * @param line from 1
     * @param column from 1
     * @param offset in the text, from 0
     * @param bracket the kind of the innermost bracket around it; 0 when there is none
     */
    record Token(int kind, String text, int line, int column, int offset, int bracket) {

        boolean is(int... kinds) {
            for (int each : kinds) {
                if (kind == each) {
                    return true;
                }
            }
            return false;
        }

        int end() {
            return offset + text.length();
        }
    }

    private static final Token NONE = new Token(ExpressionParserConstants.EOF, "", 1, 1, 0, 0);

    private final List<Token> all = new ArrayList<>();

    /** Reads a text that the parser takes. */
    Tokens(String text) {
        int[] lines = text.lines().mapToInt(String::length).toArray();
        ExpressionParserTokenManager manager =
                new ExpressionParserTokenManager(new SimpleCharStream(new StringReader(text)));
        Deque<Integer> brackets = new ArrayDeque<>();
        int line = 1;
        int lineStart = 0;
        for (var next = manager.getNextToken(); next.kind != ExpressionParserConstants.EOF; ) {
            while (line < next.beginLine) {
                lineStart += lines[line - 1] + 1;
                line++;
            }
            if (closes(next.kind)) {
                brackets.pop();
            }
            int around = brackets.isEmpty() ? 0 : brackets.peek();
            all.add(new Token(
                    next.kind, next.image, next.beginLine, next.beginColumn, lineStart + next.beginColumn - 1, around));
            if (opens(next.kind)) {
                brackets.push(next.kind);
            }
            next = manager.getNextToken();
        }
    }

    static boolean opens(int kind) {
        return kind == ExpressionParserConstants.OPEN_PAR
                || kind == ExpressionParserConstants.OPEN_INTERP
                || kind == ExpressionParserConstants.OPEN_BRACKET
                || kind == ExpressionParserConstants.OPEN_BRACE;
    }

    static boolean closes(int kind) {
        return kind == ExpressionParserConstants.CLOSE_PAR
                || kind == ExpressionParserConstants.CLOSE_BRACKET
                || kind == ExpressionParserConstants.CLOSE_BRACE;
    }

    int size() {
        return all.size();
    }

    /** The word of a number; before the first and behind the last, one of no text. */
    Token get(int number) {
        return number < 0 || number >= all.size() ? NONE : all.get(number);
    }

    /** How many arguments the call has whose name is the word of a number. */
    int arguments(int name) {
        if (!get(name + 1).is(ExpressionParserConstants.OPEN_PAR)) {
            return 0;
        }
        int arguments = 1;
        int open = 1;
        for (int at = name + 2; at < all.size() && open > 0; at++) {
            if (opens(get(at).kind())) {
                open++;
            } else if (closes(get(at).kind())) {
                open--;
            } else if (open == 1 && get(at).is(ExpressionParserConstants.SEMICOLON)) {
                arguments++;
            }
        }
        return arguments;
    }

    /** The bracket that closes one that opens, or the word itself. */
    int closing(int opening) {
        int open = 0;
        for (int at = opening; at < all.size(); at++) {
            open += opens(get(at).kind()) ? 1 : closes(get(at).kind()) ? -1 : 0;
            if (open <= 0) {
                return at;
            }
        }
        return opening;
    }

    /** The bracket that opens one that closes, or the word itself. */
    int opening(int closing) {
        int open = 0;
        for (int at = closing; at >= 0; at--) {
            open += closes(get(at).kind()) ? 1 : opens(get(at).kind()) ? -1 : 0;
            if (open <= 0) {
                return at;
            }
        }
        return closing;
    }
}
