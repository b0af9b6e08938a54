package org.declinic.cases.adapter;

import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.CLOSE_BRACKET;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.CLOSE_PAR;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.COLON;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.DOLLAR;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.IDENTIFIER;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.KEYWORD_AS;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.KEYWORD_DEF;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.OPEN_BRACE;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.OPEN_INTERP;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.OPEN_PAR;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.PIPE;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.RECURSION;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.SEMICOLON;

import java.util.ArrayList;
import java.util.List;
import org.declinic.cases.adapter.Tokens.Token;
import org.declinic.finding.Place;

/**
 * A mapping in which every part that may be done more than once is begun by a call that counts, and that knows where the
 * part stands: without that, nothing could end a mapping, and no mistake would have a place.
 *
 * @param text the mapping with these calls
 * @param places the places of the parts, by the numbers of the calls
 */
record Watched(String text, List<Place> places) {

    /** The name of a call is this and its number. */
    static final String CALL = "_part";

    private static final String RECURSE = "(recurse)";

    static Watched of(String file, String mapping, Tokens tokens) {
        StringBuilder text = new StringBuilder();
        List<Place> places = new ArrayList<>();
        int copied = 0;
        boolean inPattern = false;
        int parameters = -1;
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            Token next = tokens.get(at + 1);
            inPattern = token.is(KEYWORD_AS) || inPattern && !token.is(PIPE, OPEN_PAR);
            if (token.is(RECURSION)) {
                text.append(mapping, copied, token.offset()).append(RECURSE);
                copied = token.end();
            }
            if (token.is(IDENTIFIER) && tokens.get(at - 1).is(KEYWORD_DEF) && next.is(OPEN_PAR)) {
                parameters = at + 1;
            }
            boolean isParameter = parameters >= 0 && at >= parameters;
            if (isParameter && token.is(CLOSE_PAR)) {
                parameters = -1;
            }
            boolean begins = token.is(OPEN_PAR, OPEN_INTERP, SEMICOLON, PIPE)
                    || token.is(COLON) && (token.bracket() == OPEN_BRACE || isOfDefinition(tokens, at));
            boolean isEmpty = next.is(CLOSE_PAR, CLOSE_BRACKET, DOLLAR, KEYWORD_DEF)
                    || next.text().isEmpty();
            if (begins && !inPattern && !isParameter && !isEmpty) {
                text.append(mapping, copied, token.end())
                        .append(' ')
                        .append(CALL)
                        .append(places.size())
                        .append(" | ");
                copied = token.end();
                places.add(new Place(file, next.line(), next.column()));
            }
        }
        return new Watched(text.append(mapping, copied, mapping.length()).toString(), places);
    }

    private static boolean isOfDefinition(Tokens tokens, int colon) {
        Token before = tokens.get(colon - 1);
        if (before.is(IDENTIFIER)) {
            return tokens.get(colon - 2).is(KEYWORD_DEF);
        }
        int at = colon - 1;
        while (at > 0 && tokens.get(at).is(CLOSE_PAR, IDENTIFIER, SEMICOLON, DOLLAR)) {
            at--;
        }
        return before.is(CLOSE_PAR)
                && tokens.get(at).is(OPEN_PAR)
                && tokens.get(at - 2).is(KEYWORD_DEF);
    }
}
