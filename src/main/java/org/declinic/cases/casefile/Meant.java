package org.declinic.cases.casefile;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.declinic.text.DidYouMean;
import org.declinic.text.PlainName;

/** What may have been meant by a word that is none of those that can be there. */
public final class Meant {

    /** A list that is longer helps nobody who reads it in one line. */
    private static final int MOST_LISTED = 25;

    /** Shorter words are part of too many others. */
    private static final int SHORTEST_PART = 3;

    private static final Pattern VALUE = Pattern.compile("(\\w+):(\\S.*)");

    private Meant() {}

    /**
     * The nearest word, or those that it is part of or that are part of it, or all.
     *
     * @param word what was written
     * @param known what can be there
     * @return what to write; {@code null} where there is no telling
     */
    public static String help(String word, Collection<String> known) {
        if (word.indexOf(':') > 0 && known.contains(word.substring(0, word.indexOf(':')))) {
            return spaced(word);
        }
        String near = DidYouMean.help(word, known);
        if (near != null) {
            return near;
        }
        String plain = PlainName.of(word);
        List<String> like = known.stream()
                .filter(each -> isPart(plain, PlainName.of(each)) || isPart(PlainName.of(each), plain))
                .sorted()
                .toList();
        if (!like.isEmpty() && like.size() < known.size()) {
            return "did you mean '" + String.join("' or '", like) + "'?";
        }
        return known.isEmpty() || known.size() > MOST_LISTED
                ? null
                : "write one of " + known.stream().sorted().collect(Collectors.joining(", "));
    }

    /** What to write in place of a word that may be a key and its value without a space; {@code null} where it is none. */
    static String spaced(String word) {
        Matcher value = VALUE.matcher(word);
        return value.matches() ? "put a space after the colon: " + value.group(1) + ": " + value.group(2) : null;
    }

    private static boolean isPart(String part, String whole) {
        return part.length() >= SHORTEST_PART && whole.contains(part);
    }
}
