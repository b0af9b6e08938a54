package org.declinic.bench.byhand;

import java.util.List;
import org.declinic.knowledge.Knowledge;

/** What comes before a new attempt: waiting, settling, preparing apps. */
final class Preparation {

    private final KnownRule wait;
    private final KnownRule verify;
    private final KnownRule settle;
    private final KnownRule spaceOut;
    private final KnownRule forceStop;
    private final KnownRule clearCache;
    private final KnownRule update;

    Preparation(Knowledge knowledge) {
        wait = KnownRule.of(knowledge, "A shopper who may be locked out waits until it is over");
        verify = KnownRule.of(knowledge, "What Klarna asks for is done first");
        settle = KnownRule.of(knowledge, "An overdue balance is paid first");
        spaceOut = KnownRule.of(knowledge, "After many purchases in a day the next one can wait");
        forceStop = KnownRule.of(knowledge, "Apps that are stopped for good start afresh");
        clearCache = KnownRule.of(knowledge, "A cleared cache makes TikTok load payment data anew");
        update = KnownRule.of(knowledge, "An old app is updated");
    }

    void advise(Found found, Remedies remedies) {
        if (found.stop != null) {
            remedies.addAttempt(
                    wait,
                    List.of("attempt-lockout"),
                    List.of("Do not try to pay again before " + Words.of(found.stop)
                            + ": each new attempt may start the wait anew."));
        }
        if (found.causes.contains("klarna-action-required")) {
            remedies.add(
                    verify,
                    List.of("klarna-action-required"),
                    List.of(
                            "Open the Klarna app and follow the message about the required action, such as verifying"
                                    + " your identity.",
                            "Do this before any new attempt."));
        }
        if (found.causes.contains("klarna-risk-decline")) {
            settle(found.facts.klarna, remedies);
        }
        if (found.causes.contains("stale-payment-data")) {
            refresh(remedies);
        }
        if (found.causes.contains("outdated-app")) {
            remedies.add(
                    update,
                    List.of("outdated-app"),
                    List.of("Before the next attempt, update TikTok in the phone's app store, and the app you pay with"
                            + " if you use one."));
        }
    }

    private void settle(KlarnaAccount klarna, Remedies remedies) {
        if (Boolean.TRUE.equals(klarna.overdueBalance())) {
            remedies.add(
                    settle,
                    List.of("klarna-risk-decline"),
                    List.of("Pay the overdue amount in the Klarna app, and wait until the app shows it as paid."));
        }
        if (KlarnaRisk.hasManyPurchases(klarna)) {
            remedies.add(
                    spaceOut,
                    List.of("klarna-risk-decline"),
                    List.of("Let a day pass without purchases through Klarna before you use it again."));
        }
    }

    private void refresh(Remedies remedies) {
        remedies.add(
                forceStop,
                List.of("stale-payment-data"),
                List.of(
                        "Before the next attempt, force TikTok and the app you pay with to stop, in the phone's"
                                + " settings.",
                        "Swiping them away is not enough."));
        remedies.add(
                clearCache,
                List.of("stale-payment-data"),
                List.of("Before the next attempt, in TikTok open Profile, the menu, Settings and privacy, Free up"
                        + " space, and clear the cache."));
    }
}
