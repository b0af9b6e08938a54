package org.declinic.language.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * In how many ways a pattern can match no character at all. It tries them without reading the text, so that nothing but
 * their number bounds the time that they take.
 */
final class PatternSize {

    /** A tenth of a second. */
    private static final long MOST_WAYS = 10_000_000;

    private static final String QUANTIFIERS = "?*+{";

    /** After these a quantifier leaves the choice to match nothing once or not at all. */
    private static final String WITHOUT_CHARACTER = ")^$bBAzZGk123456789>";

    private static final Pattern COMMENTS_OR_QUOTES = Pattern.compile("\\(\\?[a-zA-Z-]*x|\\\\Q");

    private final String pattern;
    private final Deque<Integer> alternatives = new ArrayDeque<>();
    private long ways = 1;

    private PatternSize(String pattern) {
        this.pattern = pattern;
    }

    static void demand(String pattern) {
        if (new PatternSize(pattern).ways() > MOST_WAYS) {
            throw new ArithmeticException("a pattern has too many groups that repeat or choose");
        }
    }

    private long ways() {
        boolean unclear = COMMENTS_OR_QUOTES.matcher(pattern).find();
        int inClass = 0;
        alternatives.push(1);
        for (int at = 0; at < pattern.length() && ways <= MOST_WAYS; at++) {
            char each = pattern.charAt(at);
            if (each == '\\') {
                at++;
            } else if (each == '[') {
                inClass++;
            } else if (each == ']' && inClass > 0) {
                inClass--;
            } else if (inClass > 0 && !unclear) {
                continue;
            } else if (each == '(') {
                alternatives.push(1);
            } else if (each == '|' && unclear) {
                ways *= 2;
            } else if (each == '|') {
                alternatives.push(alternatives.pop() + 1);
            } else if (each == ')' && alternatives.size() > 1) {
                ways *= alternatives.pop();
            }
            quantify(at);
        }
        return ways * alternatives.pop();
    }

    private void quantify(int at) {
        if (at + 1 < pattern.length() && QUANTIFIERS.indexOf(pattern.charAt(at + 1)) >= 0) {
            boolean isEscaped = at > 0 && pattern.charAt(at - 1) == '\\';
            char last = pattern.charAt(at);
            if (last == ')' || last == '^' || last == '$' || isEscaped && WITHOUT_CHARACTER.indexOf(last) >= 0) {
                ways *= 2;
            }
            if (pattern.charAt(at + 1) == '{') {
                ways *= Math.max(1, least(at + 2));
            }
        }
    }

    /** The number that begins at a place, or 0; of more digits than a number of patterns can have, a large one. */
    private long least(int from) {
        long number = 0;
        for (int at = from; at < pattern.length() && Character.isDigit(pattern.charAt(at)); at++) {
            number = Math.min(MOST_WAYS + 1, 10 * number + Character.digit(pattern.charAt(at), 10));
        }
        return number;
    }
}
