package org.declinic.authoring.scenario;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A pattern for whole names, in any case of letters: {@code *} is any text, {@code ?} any one character. */
final class Glob {

    private static final Pattern WORD = Pattern.compile("[^*?]+|[*]+|[?]");

    private final Pattern pattern;

    Glob(String glob) {
        this.pattern = Pattern.compile(
                WORD.matcher(glob).replaceAll(word -> Matcher.quoteReplacement(regex(word))),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }

    private static String regex(MatchResult word) {
        return switch (word.group().charAt(0)) {
            case '*' -> ".*";
            case '?' -> ".";
            default -> Pattern.quote(word.group());
        };
    }

    boolean matches(String name) {
        return pattern.matcher(name).matches();
    }
}
