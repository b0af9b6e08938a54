package org.declinic.cases.adapter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.declinic.cases.casefile.Case;
import org.declinic.cases.casefile.CaseSink;
import org.declinic.cases.casefile.CaseTextReader;
import org.declinic.facts.CheckoutAttempt;
import org.declinic.facts.FactTypes;
import org.declinic.facts.PriorAttempt;
import org.declinic.finding.Finding;

/**
 * What came of attempts.
 *
 * @param lines of each case its record and those of the attempts that it is told of, or what is wrong
 * @param leftOut what became no case
 */
record Joined(List<String> lines, Map<String, Long> leftOut) {

    /** Joins attempts, and asks for what is done whenever so many were read; the first ones may come in any order. */
    static Joined of(List<MadeAttempt> attempts, Duration window, boolean latestOnly, int atOnce, int anyOrder) {
        LeftOut leftOut = new LeftOut();
        Joiner joiner = new Joiner(new Joiner.Rules(window, latestOnly), leftOut, anyOrder);
        Reading reading = new Reading();
        int read = 0;
        for (MadeAttempt attempt : attempts) {
            joiner.add(attempt.mapped());
            if (++read % atOnce == 0) {
                reading.all(joiner);
            }
        }
        joiner.end();
        reading.all(joiner);
        return new Joined(reading.lines, leftOut.counts());
    }

    private static final class Reading implements CaseSink {

        private final CaseTextReader reader = new CaseTextReader(FactTypes.inJava(), Optional.empty());
        private final List<String> lines = new ArrayList<>();

        void all(Joiner joiner) {
            for (Mapped mapped = joiner.poll(); mapped != null; mapped = joiner.poll()) {
                reader.read(mapped.text(), this);
            }
        }

        @Override
        public void accept(Case read) {
            String own = ofType(read, CheckoutAttempt.class, CheckoutAttempt::platform);
            String earlier = ofType(read, PriorAttempt.class, PriorAttempt::platform);
            lines.add(own + " after " + (earlier.isEmpty() ? "none" : earlier));
        }

        private static <T> String ofType(Case read, Class<T> type, Function<? super T, String> said) {
            return read.facts().stream()
                    .filter(type::isInstance)
                    .map(type::cast)
                    .map(said)
                    .collect(Collectors.joining(" "));
        }

        @Override
        public void reject(List<Finding> findings) {
            findings.forEach(finding -> lines.add(finding.place() + " " + finding.code()));
        }
    }
}
