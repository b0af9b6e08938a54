package org.declinic.cases.casefile;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.declinic.text.DidYouMean;
import org.declinic.text.PlainName;

/** What may have been meant by a word that is none of those that can be there. */
final class Meant {

    /** A list that is longer helps nobody who reads it in one line. */
    private static final int MOST_LISTED = 25;

    /** Shorter words are part of too many others. */
    private static final int SHORTEST_PART = 3;

    private Meant() {}

    /** The nearest word, or those that it is part of or that are part of it, or all; {@code null} where there are none. */
    static String help(String word, Collection<String> known) {
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

    private static boolean isPart(String part, String whole) {
        return part.length() >= SHORTEST_PART && whole.contains(part);
    }
}
