package org.declinic.cases.adapter;

import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.ATSIGN;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.BOOLEAN_LITERAL_FALSE;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.BOOLEAN_LITERAL_TRUE;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.CLOSE_BRACE;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.CLOSE_BRACKET;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.CLOSE_PAR;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.COLON;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.COMMA;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.DOLLAR;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.DOT;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.ENDQUOTE;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.FLOAT_LITERAL;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.IDENTIFIER;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.IDENTIFIER_AFTER_DOT;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.INTEGER_LITERAL;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.KEYWORD_AS;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.KEYWORD_CATCH;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.KEYWORD_DEF;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.KEYWORD_ELIF;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.KEYWORD_ELSE;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.KEYWORD_END;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.KEYWORD_IF;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.KEYWORD_THEN;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.KEYWORD_TRY;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.NULL_LITERAL;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.OPEN_PAR;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.PIPE;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.QUESTION;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.QUOTE;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.RECURSION;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.SEMICOLON;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import org.declinic.cases.adapter.Tokens.Token;

/** Where the terms of a mapping begin and end: what brackets enclose, and what stands before an index. */
final class Terms {

    private static final int[] ENDS = {
        CLOSE_PAR,
        CLOSE_BRACKET,
        CLOSE_BRACE,
        QUESTION,
        IDENTIFIER,
        IDENTIFIER_AFTER_DOT,
        ENDQUOTE,
        RECURSION,
        KEYWORD_END,
        INTEGER_LITERAL,
        FLOAT_LITERAL,
        BOOLEAN_LITERAL_TRUE,
        BOOLEAN_LITERAL_FALSE,
        NULL_LITERAL
    };

    private final Tokens tokens;
    private final int[] pairs;
    private final BitSet noParts = new BitSet();

    Terms(Tokens tokens) {
        this.tokens = tokens;
        this.pairs = new int[tokens.size()];
        Arrays.fill(pairs, -1);
        Deque<Integer> open = new ArrayDeque<>();
        for (int at = 0; at < tokens.size(); at++) {
            if (Tokens.opens(tokens.get(at).kind())) {
                open.push(at);
            } else if (Tokens.closes(tokens.get(at).kind())) {
                pairs[at] = open.pop();
                pairs[pairs[at]] = at;
            }
        }
        for (int at = 0; at < tokens.size(); at++) {
            if (tokens.get(at).is(KEYWORD_AS)) {
                noParts.set(at, endOfPattern(at + 1) + 1);
            } else if (tokens.get(at).is(KEYWORD_DEF) && tokens.get(at + 2).is(OPEN_PAR)) {
                noParts.set(at + 2, closing(at + 2) + 1);
            }
        }
    }

    private int endOfPattern(int first) {
        int end = tokens.get(first).is(DOLLAR) ? first + 1 : closing(first);
        boolean isOther = tokens.get(end + 1).is(QUESTION);
        return isOther ? endOfPattern(end + 3) : end;
    }

    /** Whether a word is one of the names that are given to values, or of the parameters of a definition. */
    boolean isNoPart(int at) {
        return noParts.get(at);
    }

    /** The bracket that closes one that opens. */
    int closing(int opening) {
        return pairs[opening];
    }

    /** Whether a colon is that of a definition. */
    boolean isOfDefinition(int colon) {
        int name = tokens.get(colon - 1).is(CLOSE_PAR) ? pairs[colon - 1] - 1 : colon - 1;
        return tokens.get(name - 1).is(KEYWORD_DEF);
    }

    /** The word behind the value of an object that begins behind a colon. */
    int endOfValue(int colon) {
        return behind(colon + 1, COMMA);
    }

    /** The first word of what is assigned to, and of its operator and value. */
    int startOfAssignment(int operator) {
        int at = operator;
        while (at > 0
                && !isEdge(tokens.get(at - 1))
                && !Tokens.opens(tokens.get(at - 1).kind())) {
            at--;
            at = Tokens.closes(tokens.get(at).kind())
                    ? pairs[at]
                    : tokens.get(at).is(KEYWORD_END) ? back(at, KEYWORD_END, KEYWORD_IF) : at;
        }
        return at;
    }

    /** The last word of what is assigned. */
    int endOfAssignment(int operator) {
        int at = operator;
        while (at + 1 < tokens.size() && !isEnd(tokens.get(at + 1))) {
            at++;
            at = Tokens.opens(tokens.get(at).kind())
                    ? pairs[at]
                    : tokens.get(at).is(KEYWORD_IF) ? forth(at, KEYWORD_IF, KEYWORD_END) : at;
        }
        return at;
    }

    private static boolean isEnd(Token token) {
        return Tokens.closes(token.kind()) || token.is(KEYWORD_END) || !token.is(KEYWORD_IF) && isEdge(token);
    }

    private static boolean isEdge(Token token) {
        return token.is(
                PIPE,
                COMMA,
                SEMICOLON,
                COLON,
                KEYWORD_IF,
                KEYWORD_THEN,
                KEYWORD_ELIF,
                KEYWORD_ELSE,
                KEYWORD_AS,
                KEYWORD_TRY,
                KEYWORD_CATCH);
    }

    /** Whether there is a colon between brackets, as in {@code .[2:]}. */
    boolean isSlice(int opening) {
        return behind(opening + 1, COLON) < closing(opening);
    }

    /** The first word of a kind that is in no bracket, or what closes the brackets around it. */
    private int behind(int first, int kind) {
        int at = first;
        while (!tokens.get(at).is(kind) && !Tokens.closes(tokens.get(at).kind())) {
            at = pairs[at] > at ? pairs[at] + 1 : at + 1;
        }
        return at;
    }

    /** Whether a bracket follows a term, as in {@code .list[0]}, and does not make a list. */
    boolean isSuffix(int bracket) {
        return tokens.get(bracket - 1).is(DOT) || tokens.get(bracket - 1).is(ENDS);
    }

    /** The first word of the term that an index belongs to. */
    int head(int bracket) {
        int at = bracket - 1;
        while (true) {
            Token token = tokens.get(at);
            if (token.is(QUESTION, IDENTIFIER_AFTER_DOT)) {
                at--;
            } else if (token.is(DOT)) {
                if (!tokens.get(at - 1).is(ENDS)) {
                    return at;
                }
                at--;
            } else if (token.is(CLOSE_BRACKET) && isSuffix(pairs[at])) {
                at = pairs[at] - 1;
            } else if (token.is(ENDQUOTE)
                    && tokens.get(back(at, ENDQUOTE, QUOTE) - 1).is(DOT)) {
                at = back(at, ENDQUOTE, QUOTE) - 1;
            } else {
                return headOfLast(at);
            }
        }
    }

    private int headOfLast(int at) {
        Token token = tokens.get(at);
        if (token.is(ENDQUOTE)) {
            int quote = back(at, ENDQUOTE, QUOTE);
            return tokens.get(quote - 2).is(ATSIGN) ? quote - 2 : quote;
        }
        if (token.is(IDENTIFIER)) {
            return tokens.get(at - 1).is(DOLLAR, ATSIGN) ? at - 1 : at;
        }
        if (!Tokens.closes(token.kind())) {
            return at;
        }
        int opening = pairs[at];
        return token.is(CLOSE_PAR) && tokens.get(opening - 1).is(IDENTIFIER) ? opening - 1 : opening;
    }

    private int back(int from, int closing, int opening) {
        int open = 0;
        for (int at = from; at >= 0; at--) {
            open += tokens.get(at).is(closing) ? 1 : tokens.get(at).is(opening) ? -1 : 0;
            if (open == 0) {
                return at;
            }
        }
        return 0;
    }

    private int forth(int from, int opening, int closing) {
        int open = 0;
        for (int at = from; at < tokens.size(); at++) {
            open += tokens.get(at).is(opening) ? 1 : tokens.get(at).is(closing) ? -1 : 0;
            if (open == 0) {
                return at;
            }
        }
        return tokens.size() - 1;
    }
}
