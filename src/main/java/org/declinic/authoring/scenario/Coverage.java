package org.declinic.authoring.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.declinic.finding.Place;

/**
 * How much of the rules the scenarios show.
 *
 * @param measures what was counted
 * @param gaps what no scenario shows
 */
public record Coverage(List<Measure> measures, List<Gap> gaps) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * A count.
     *
     * @param what what is counted, such as "rules"
     * @param covered how many a scenario shows
     * @param total how many there are
     */
    public record Measure(String what, int covered, int total) {

        /** What the rows of tables are counted as. They are too many for a scenario each. */
        static final String ROWS = "rows of tables";

        /**
         * The part that is covered.
         *
         * @return percent, rounded down to one decimal; 100 where there is nothing to cover
         */
        public BigDecimal percent() {
            return total == 0
                    ? HUNDRED.setScale(1)
                    : HUNDRED.multiply(BigDecimal.valueOf(covered))
                            .divide(BigDecimal.valueOf(total), 1, RoundingMode.DOWN);
        }

        @Override
        public String toString() {
            return covered + " of " + total + " " + what;
        }
    }

    /**
     * Something that no scenario shows.
     *
     * @param place where it stands, in the file as the user can open it
     * @param rule the name of the rule
     * @param text its words in the file, or {@code null} for the whole rule
     * @param missing what no scenario shows of it, such as "no scenario in which it concludes"
     */
    public record Gap(Place place, String rule, String text, String missing) {}

    /**
     * This and another one.
     *
     * @param other what else was counted
     * @return both
     */
    public Coverage and(Coverage other) {
        return new Coverage(
                Stream.concat(measures.stream(), other.measures.stream()).toList(),
                Stream.concat(gaps.stream(), other.gaps.stream()).toList());
    }

    /**
     * The lowest of the counts, when it is too low. Rows of tables do not count for it.
     *
     * @param percent the least that is enough, from 0 to 100
     * @return the count, or empty when all are high enough
     */
    public Optional<Measure> below(BigDecimal percent) {
        return measures.stream()
                .filter(measure -> !measure.what().equals(Measure.ROWS))
                .filter(measure -> measure.percent().compareTo(percent) < 0)
                .min(Comparator.comparing(Measure::percent));
    }
}
