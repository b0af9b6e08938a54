package org.declinic.finding;

import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The known word that is nearest to one that is not known. */
final class DidYouMean {

    private DidYouMean() {}

    /** The nearest word, ignoring case, when at most a third of the letters (at least one, two from four on) differ. */
    static Optional<String> nearest(String word, Iterable<String> known) {
        String sought = word.toLowerCase(Locale.ROOT);
        int best = Math.max(sought.length() / 3, sought.length() > 3 ? 2 : 1);
        String nearest = null;
        for (String candidate : known) {
            int distance = new LevenshteinDistance(best).apply(sought, candidate.toLowerCase(Locale.ROOT));
            if (distance >= 0 && (nearest == null || distance < best)) {
                best = distance;
                nearest = candidate;
            }
        }
        return Optional.ofNullable(nearest);
    }
}
