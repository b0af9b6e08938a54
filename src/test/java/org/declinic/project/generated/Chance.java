package org.declinic.project.generated;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;

/** What chance decides, the same for the same seed. */
final class Chance {

    private final SplittableRandom random;

    Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Whether something holds that holds for this share of all. */
    boolean holds(double share) {
        return random.nextDouble() < share;
    }

    /** A number, both ends included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    double fraction() {
        return random.nextDouble();
    }

    <T> T among(T[] all) {
        return all[random.nextInt(all.length)];
    }

    /** True, false, or unknown for the rest. */
    Boolean answer(double shareOfTrue, double shareOfFalse) {
        double drawn = random.nextDouble();
        return drawn < shareOfTrue ? Boolean.TRUE : drawn < shareOfTrue + shareOfFalse ? Boolean.FALSE : null;
    }

    /** A moment of whole seconds before another one. */
    Instant before(Instant moment, Duration least, Duration most) {
        return moment.minusSeconds(random.nextLong(least.toSeconds(), most.toSeconds() + 1));
    }
}
