package org.declinic.language.syntax;

import java.util.List;
import java.util.Set;

/** The words of conditions that are no names. */
final class Words {

    /** Between two values; other than {@code in}, they can be negated with {@code not}. */
    static final Set<String> OPERATORS = Set.of(
            "contains",
            "excludes",
            "matches",
            "memberOf",
            "soundslike",
            "in",
            "str",
            "after",
            "before",
            "coincides",
            "during",
            "includes",
            "finishes",
            "finishedby",
            "meets",
            "metby",
            "overlaps",
            "overlappedby",
            "starts",
            "startedby",
            "instanceof");

    static final Set<String> COMPARISONS = Set.of("==", "!=", "<", ">", "<=", ">=");

    /** Before the parenthesis of what is no pattern. */
    static final Set<String> OF_CONDITIONS =
            Set.of("not", "exists", "forall", "accumulate", "acc", "collect", "eval", "from", "and", "or", "groupby");

    private static final Set<String> OTHERS = Set.of("new", "over", "init", "action", "reverse", "result", "return");

    private static final Set<String> OF_TYPES = Set.of(".", "<", ">", ",", "[", "]", "?");

    private static final Set<String> PRIMITIVES =
            Set.of("int", "long", "short", "byte", "double", "float", "boolean", "char");

    private Words() {}

    /** Whether the word stands between or before values, so that a value beside it is right. */
    static boolean joins(Token token) {
        return token.isWord()
                && (OPERATORS.contains(token.text())
                        || OF_CONDITIONS.contains(token.text())
                        || OTHERS.contains(token.text()));
    }

    /** Whether a pattern begins there: {@code Type(} or {@code $name : Type(}. */
    static boolean beginPattern(List<Token> words, int at) {
        if (at >= words.size()) {
            return false;
        }
        Token word = words.get(at);
        if (!word.isWord()) {
            return false;
        }
        if (OF_CONDITIONS.contains(word.text())) {
            return !word.is("and") && !word.is("or") && !word.is("from");
        }
        if (is(words, at + 1, ":")) {
            return at + 2 < words.size() && isType(words.get(at + 2)) && is(words, at + 3, "(");
        }
        return isType(word) && is(words, at + 1, "(");
    }

    /** Whether a closing parenthesis ends a cast, such as {@code (int)} or {@code (List<String>)}. */
    static boolean endCast(List<Token> words, int closing) {
        if (!is(words, closing, ")")) {
            return false;
        }
        int at = closing - 1;
        int generics = 0;
        while (at > 0
                && (words.get(at).isWord()
                        || words.get(at).kind() == Token.Kind.SYMBOL
                                && OF_TYPES.contains(words.get(at).text()))) {
            generics += words.get(at).is(">") ? 1 : words.get(at).is("<") ? -1 : 0;
            at--;
        }
        boolean called =
                at > 0 && words.get(at - 1).isOperand() && (!joins(words.get(at - 1)) || is(words, at - 1, "in"));
        boolean names = at + 1 < closing
                && (isType(words.get(at + 1))
                        || PRIMITIVES.contains(words.get(at + 1).text())
                        || is(words, at + 2, "."));
        return is(words, at, "(") && names && !called && generics == 0;
    }

    static boolean isType(Token word) {
        return word.isWord() && Character.isUpperCase(word.text().charAt(0));
    }

    static boolean is(List<Token> words, int at, String symbol) {
        return at >= 0 && at < words.size() && words.get(at).is(symbol);
    }

    static boolean isOneOf(List<Token> words, int at, Set<String> some) {
        return at >= 0
                && at < words.size()
                && words.get(at).kind() != Token.Kind.TEXT
                && some.contains(words.get(at).text());
    }
}
