package org.declinic.cases.adapter;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What of a record may stand in a message: only words that the mapping has too. */
final class Shown {

    /** What is said to be wrong stands in quotes, and may have quotes itself. */
    private static final Pattern QUOTED = Pattern.compile("'.*'", Pattern.DOTALL);

    private static final String HIDDEN = "'...'";

    private Shown() {}

    /** Whether a mapping has a text as a word, or as words behind each other. */
    static boolean isWord(String text, String mapping) {
        return !text.isBlank()
                && Pattern.compile("(?<![\\p{L}\\p{N}_])" + Pattern.quote(text) + "(?![\\p{L}\\p{N}_])")
                        .matcher(mapping)
                        .find();
    }

    /** A message without the value in it, where that is none of the mapping. */
    static String only(String message, String mapping) {
        return QUOTED.matcher(message)
                .replaceAll(quoted -> Matcher.quoteReplacement(
                        isWord(quoted.group().substring(1, quoted.group().length() - 1), mapping)
                                ? quoted.group()
                                : HIDDEN));
    }
}
