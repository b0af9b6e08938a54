package org.declinic.bench.byhand;

import java.time.Duration;
import org.declinic.facts.AttemptHistory;
import org.declinic.knowledge.Knowledge;

/** Too many failures in a row. */
final class Lockout implements Family {

    static final Duration LASTS = Duration.ofHours(24);
    private static final int MANY = 5;

    private final KnownRule lockout;

    Lockout(Knowledge knowledge) {
        lockout = KnownRule.of(knowledge, "Five failures in a row may lock the shopper out for 24 hours");
    }

    @Override
    public void look(CaseFacts facts, Reasons reasons) {
        AttemptHistory history = facts.history;
        if (facts.now != null
                && facts.isOn("TikTok Shop")
                && history != null
                && history.consecutiveFailures() != null
                && history.consecutiveFailures() >= MANY
                && history.lastFailureAt() != null
                && history.lastFailureAt().isAfter(facts.now.minus(LASTS))) {
            reasons.add(
                    lockout,
                    history.consecutiveFailures() + " attempts in a row failed, the last at "
                            + Words.of(history.lastFailureAt()) + ", less than 24 hours ago.");
        }
    }
}
