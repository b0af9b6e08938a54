package org.declinic.bench.byhand;

import java.time.Instant;
import org.declinic.facts.App;
import org.declinic.facts.AttemptHistory;
import org.declinic.knowledge.Knowledge;

/** An app whose cache was not cleared since attempts began to fail. */
final class StalePaymentData implements Family {

    private final KnownRule stale;

    StalePaymentData(Knowledge knowledge) {
        stale = KnownRule.of(knowledge, "Old payment data may stand in the way when attempts keep failing");
    }

    @Override
    public void look(CaseFacts facts, Reasons reasons) {
        AttemptHistory history = facts.history;
        if (!facts.isOn("TikTok Shop")
                || history == null
                || history.consecutiveFailures() == null
                || history.consecutiveFailures() < 2) {
            return;
        }
        for (App app : facts.apps) {
            if ("TikTok".equals(app.name())
                    && app.cacheClearedAt() != null
                    && (isSince(history.firstFailureAt(), app.cacheClearedAt())
                            || isSince(history.lastFailureAt(), app.cacheClearedAt())
                            || isSince(facts.attempt.attemptedAt(), app.cacheClearedAt()))) {
                return;
            }
        }
        reasons.add(
                stale,
                history.consecutiveFailures()
                        + " attempts in a row failed, and TikTok's cache is not known to have been cleared since the"
                        + " first.");
    }

    private static boolean isSince(Instant moment, Instant cleared) {
        return moment != null && !cleared.isBefore(moment);
    }
}
