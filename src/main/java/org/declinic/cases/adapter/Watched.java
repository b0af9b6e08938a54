package org.declinic.cases.adapter;

import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.ASSIGN_OP;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.CLOSE_BRACKET;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.CLOSE_PAR;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.COLON;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.DEFAULT_EQUAL;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.DIVIDE_EQUAL;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.DOLLAR;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.KEYWORD_DEF;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.MINUS_EQUAL;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.MODULO_EQUAL;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.OPEN_BRACE;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.OPEN_BRACKET;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.OPEN_INTERP;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.OPEN_PAR;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.PIPE;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.PLUS_EQUAL;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.QUESTION;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.RECURSION;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.SEMICOLON;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.TIMES_EQUAL;
import static net.thisptr.jackson.jq.internal.javacc.ExpressionParserConstants.UPDATE_OP;

import java.util.List;
import org.declinic.cases.adapter.Tokens.Token;
import org.declinic.finding.Place;

/**
 * A mapping in which every part that may be done more than once begins with a call that counts, and that knows where the
 * part stands; and in which what is put into a list, an object or a text, and what is an index, passes a call that looks
 * at its size. Without that, nothing could end a mapping, and no mistake would have a place.
 *
 * @param text the mapping with these calls
 * @param places the places of the parts, by the numbers of the calls
 */
record Watched(String text, List<Place> places) {

    /** The name of a call is this and its number. */
    static final String CALL = "_part";

    /** The name of a call around a value that is put into an object or a text is this and its number. */
    static final String VALUE = "_value";

    /** The call that looks at what is put into something. */
    static final String ITEM = "_item";

    /** The call that looks at an index. */
    static final String INDEX = "_index";

    /** What {@code ..} is: a mapping may have a {@code recurse} of its own. */
    static final String RECURSE = "_recurse";

    /** No list that is made with an index of so few digits is too long. */
    private static final int FEW_DIGITS = 5;

    private static final int[] ASSIGNMENTS = {
        ASSIGN_OP, UPDATE_OP, PLUS_EQUAL, MINUS_EQUAL, TIMES_EQUAL, DIVIDE_EQUAL, MODULO_EQUAL, DEFAULT_EQUAL
    };

    static Watched of(String file, String mapping, Tokens tokens) {
        Terms terms = new Terms(tokens);
        Insertions insertions = new Insertions(file, mapping, tokens);
        for (int at = 0; at < tokens.size(); at++) {
            if (tokens.get(at).is(RECURSION)) {
                insertions.replace(at, "(" + RECURSE + ")");
            } else if (tokens.get(at).is(ASSIGNMENTS)) {
                insertions.pass(terms.startOfAssignment(at), terms.endOfAssignment(at), ITEM);
            } else if (!terms.isNoPart(at)) {
                watch(at, tokens, terms, insertions);
            }
        }
        return new Watched(insertions.text(), insertions.places());
    }

    private static void watch(int at, Tokens tokens, Terms terms, Insertions insertions) {
        Token token = tokens.get(at);
        Token next = tokens.get(at + 1);
        if (token.is(OPEN_BRACKET) && next.is(CLOSE_BRACKET)) {
            if (terms.isSuffix(at)) {
                iteration(at, tokens, terms, insertions);
            }
        } else if (token.is(OPEN_BRACKET) && terms.isSuffix(at)) {
            index(at, tokens, terms, insertions);
        } else if (next.is(CLOSE_PAR) || next.text().isEmpty()) {
            return;
        } else if (token.is(OPEN_BRACKET)) {
            insertions.begin(at);
            insertions.around(at, terms.closing(at), " | " + ITEM);
        } else if (token.is(OPEN_INTERP)) {
            insertions.value(at, terms.closing(at));
        } else if (token.is(COLON) && token.bracket() == OPEN_BRACE) {
            insertions.value(at, terms.endOfValue(at));
        } else if (!next.is(DOLLAR, KEYWORD_DEF)
                && (token.is(OPEN_PAR, SEMICOLON, PIPE) || token.is(COLON) && terms.isOfDefinition(at))) {
            insertions.begin(at);
        }
    }

    /** Each of what a list or an object has is a part. */
    private static void iteration(int at, Tokens tokens, Terms terms, Insertions insertions) {
        int last = at + 1;
        while (tokens.get(last + 1).is(QUESTION)) {
            last++;
        }
        insertions.each(terms.head(at), last);
    }

    private static void index(int at, Tokens tokens, Terms terms, Insertions insertions) {
        int closing = terms.closing(at);
        int last = closing - 1;
        boolean isShort = last - at <= 2
                && tokens.get(last).text().length() <= FEW_DIGITS
                && Character.isDigit(tokens.get(last).text().charAt(0));
        if (!isShort && !terms.isSlice(at)) {
            insertions.around(at, closing, " | " + INDEX);
        }
    }
}
