package org.declinic.cases.adapter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Attempts of a few payments, delivered once or several times, in an order that differs from that of their times by a window. */
final class AnyAttempts {

    static final Duration WINDOW = Duration.ofSeconds(100);
    private static final long SPAN = 12 * WINDOW.toMillis();

    private record Delivery(double place, MadeAttempt attempt) {}

    private record Attempt(String group, long at, List<Delivery> deliveries) {}

    private AnyAttempts() {}

    static Arbitrary<List<MadeAttempt>> inOrder(boolean backwards) {
        return attempt().list().ofMinSize(1).ofMaxSize(40).map(attempts -> delivered(attempts, backwards));
    }

    private static Arbitrary<Attempt> attempt() {
        Arbitrary<String> group = Arbitraries.of("g", "h", "i", null);
        // Whole halves of a window are where a record is just within one, or just not.
        Arbitrary<Long> at = Arbitraries.oneOf(
                Arbitraries.longs().between(0, SPAN),
                Arbitraries.longs().between(0, 24).map(half -> half * 50_000));
        return Combinators.combine(group, at, delivery().list().ofMinSize(1).ofMaxSize(3))
                .as(Attempt::new);
    }

    private static Arbitrary<Delivery> delivery() {
        Arbitrary<Double> late = Arbitraries.doubles().between(0, 1);
        Arbitrary<Boolean> timed =
                Arbitraries.frequencyOf(Tuple.of(4, Arbitraries.just(true)), Tuple.of(1, Arbitraries.just(false)));
        return Combinators.combine(late, timed, Arbitraries.of(true, false))
                .as((place, hasTime, isKnown) ->
                        new Delivery(place, new MadeAttempt(0, null, null, hasTime ? 0L : null, isKnown)));
    }

    private static List<MadeAttempt> delivered(List<Attempt> attempts, boolean backwards) {
        List<Delivery> all = new ArrayList<>();
        for (Attempt attempt : attempts) {
            String id = "a" + attempts.indexOf(attempt);
            for (Delivery delivery : attempt.deliveries) {
                double late = delivery.place * WINDOW.toMillis();
                Long at = delivery.attempt.at() == null ? null : (Long) attempt.at;
                all.add(new Delivery(
                        (backwards ? -attempt.at : attempt.at) + late,
                        new MadeAttempt(0, attempt.group, id, at, delivery.attempt.isKnown())));
            }
        }
        all.sort(Comparator.comparingDouble(Delivery::place));
        List<MadeAttempt> numbered = new ArrayList<>();
        all.forEach(delivery -> numbered.add(delivery.attempt.numbered(numbered.size() + 1)));
        return numbered;
    }
}
