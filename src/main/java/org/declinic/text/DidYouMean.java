package org.declinic.text;

import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The known word that is nearest to one that is not known. */
public final class DidYouMean {

    private DidYouMean() {}

    /**
     * Asks whether a known word was meant.
     *
     * @param word what was written
     * @param known what could have been meant
     * @return the question, or {@code null} when no known word is near
     */
    public static String help(String word, Iterable<String> known) {
        return nearest(word, known)
                .map(nearest -> "did you mean '" + nearest + "'?")
                .orElse(null);
    }

    /**
     * The nearest word, ignoring case, when at most a third of the letters (at least one, two from four on) differ;
     * of several that are as near, the first in the alphabet.
     *
     * @param word what was written
     * @param known what could have been meant
     * @return the word, or empty when none is near
     */
    public static Optional<String> nearest(String word, Iterable<String> known) {
        String sought = word.toLowerCase(Locale.ROOT);
        int best = Math.max(sought.length() / 3, sought.length() > 3 ? 2 : 1);
        String nearest = null;
        for (String candidate : known) {
            if (Math.abs(candidate.length() - sought.length()) > best) {
                continue;
            }
            int distance = new LevenshteinDistance(best).apply(sought, candidate.toLowerCase(Locale.ROOT));
            boolean first = nearest == null || distance < best || candidate.compareTo(nearest) < 0;
            if (distance >= 0 && distance <= best && first) {
                best = distance;
                nearest = candidate;
            }
        }
        return Optional.ofNullable(nearest);
    }
}
