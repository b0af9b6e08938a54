package org.declinic.bench.byhand;

import java.time.Duration;
import java.time.Instant;
import org.declinic.engine.knowledge.Knowledge;

/** A one-time card runs out, and pays once. */
final class CardLife implements Family {

    private static final Duration LIFE = Duration.ofHours(24);

    private final KnownRule ranOut;
    private final KnownRule used;

    CardLife(Knowledge knowledge) {
        ranOut = KnownRule.of(knowledge, "A one-time card runs out 24 hours after it was made");
        used = KnownRule.of(knowledge, "A one-time card pays once");
    }

    @Override
    public void look(CaseFacts facts, Reasons reasons) {
        if (!facts.hasOneTimeCard()) {
            return;
        }
        Instant attemptedAt = facts.attempt.attemptedAt();
        Instant createdAt = facts.card.createdAt();
        if (attemptedAt != null && createdAt != null && !createdAt.isAfter(attemptedAt.minus(LIFE))) {
            reasons.add(
                    ranOut,
                    "The card was made at " + Words.of(createdAt) + ", and ran out 24 hours later; the attempt was at "
                            + Words.of(attemptedAt) + ".");
        }
        if (Boolean.TRUE.equals(facts.card.used())) {
            reasons.add(used, "The card has already paid for something, and pays only once.");
        }
    }
}
