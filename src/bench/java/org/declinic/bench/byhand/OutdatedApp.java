package org.declinic.bench.byhand;

import java.time.Duration;
import java.time.Instant;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.facts.App;

/** An app that was not updated for long. */
final class OutdatedApp implements Family {

    private static final Duration THREE_WEEKS = Duration.ofDays(21);

    private final KnownRule old;

    OutdatedApp(Knowledge knowledge) {
        old = KnownRule.of(knowledge, "A TikTok app that is more than three weeks old may fail to pay");
    }

    @Override
    public void look(CaseFacts facts, Reasons reasons) {
        Instant attemptedAt = facts.attempt.attemptedAt();
        if (attemptedAt == null || !facts.isOn("TikTok Shop")) {
            return;
        }
        for (App app : facts.apps) {
            if ("TikTok".equals(app.name())
                    && app.updatedAt() != null
                    && app.updatedAt().isBefore(attemptedAt.minus(THREE_WEEKS))) {
                reasons.add(
                        old,
                        "The TikTok app was last updated at " + Words.of(app.updatedAt())
                                + ", more than 21 days before the attempt at " + Words.of(attemptedAt) + ".");
            }
        }
    }
}
