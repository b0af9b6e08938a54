package org.declinic.cases.adapter;

import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.CLOSE_BRACE;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.COLON;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.COMMA;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.ENDQUOTE;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.IDENTIFIER;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.KEYWORD_ELSE;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.KEYWORD_THEN;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.OPEN_BRACE;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.OPEN_BRACKET;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.OPEN_PAR;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.PIPE;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.QUOTE;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.declinic.cases.adapter.Tokens.Token;
import org.declinic.finding.Place;

/**
 * What a mapping writes into a field of a fact, as far as it can be seen without running it.
 *
 * @param type the type of the fact, as it is written
 * @param field the field; {@code null} for the type itself
 * @param text the text that is written into it; {@code null} where it is calculated
 * @param place where that stands
 */
public record Stated(String type, String field, String text, Place place) {

    /** All that a mapping states: in an object whose key is the name of a type, and so begins with a capital. */
    static List<Stated> in(String file, Tokens tokens) {
        List<Stated> all = new ArrayList<>();
        Deque<String> types = new ArrayDeque<>();
        String next = "";
        String field = null;
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            if (token.is(OPEN_BRACE)) {
                types.push(next);
                next = "";
            } else if (token.is(CLOSE_BRACE)) {
                types.pop();
                field = null;
            } else if (isKey(tokens, at)) {
                if (Character.isUpperCase(token.text().charAt(0)) && beginsObject(tokens, at + 2)) {
                    next = token.text();
                    all.add(new Stated(next, null, null, placeOf(file, token)));
                } else if (!types.peek().isEmpty()) {
                    field = token.text();
                    all.add(new Stated(types.peek(), field, null, placeOf(file, token)));
                }
            } else if (token.is(QUOTE) && field != null && tokens.get(at - 1).is(COLON, KEYWORD_THEN, KEYWORD_ELSE)) {
                String text = text(tokens, at);
                if (!types.isEmpty() && !types.peek().isEmpty()) {
                    all.add(new Stated(types.peek(), field, text, placeOf(file, tokens.get(at))));
                }
            }
        }
        return all;
    }

    private static boolean isKey(Tokens tokens, int at) {
        return tokens.get(at).is(IDENTIFIER)
                && tokens.get(at).bracket() == OPEN_BRACE
                && tokens.get(at - 1).is(OPEN_BRACE, COMMA)
                && tokens.get(at + 1).is(COLON);
    }

    private static boolean beginsObject(Tokens tokens, int at) {
        int first = at;
        while (tokens.get(first).is(OPEN_BRACKET, OPEN_PAR)) {
            first++;
        }
        return tokens.get(first).is(OPEN_BRACE)
                && !tokens.get(closing(tokens, first) + 1).is(PIPE);
    }

    private static int closing(Tokens tokens, int brace) {
        int depth = 0;
        for (int at = brace; at < tokens.size(); at++) {
            depth += tokens.get(at).is(OPEN_BRACE) ? 1 : tokens.get(at).is(CLOSE_BRACE) ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        return brace;
    }

    /** The text in quotes that begins at a word. */
    static String text(Tokens tokens, int quote) {
        StringBuilder text = new StringBuilder();
        for (int at = quote + 1; at < tokens.size() && !tokens.get(at).is(ENDQUOTE); at++) {
            text.append(tokens.get(at).text());
        }
        return text.toString();
    }

    private static Place placeOf(String file, Token token) {
        return new Place(file, token.line(), token.column());
    }
}
