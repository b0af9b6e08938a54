package org.declinic.bench.byhand;

import org.declinic.facts.Wallet;
import org.declinic.knowledge.Knowledge;

/** A wallet that did not take the one-time card. */
final class WalletRefusal implements Family {

    private final KnownRule named;
    private final KnownRule unnamed;

    WalletRefusal(Knowledge knowledge) {
        named = KnownRule.of(knowledge, "A wallet refused the one-time card");
        unnamed = KnownRule.of(knowledge, "A wallet that is not named refused the one-time card");
    }

    @Override
    public void look(CaseFacts facts, Reasons reasons) {
        if (!facts.hasOneTimeCard()) {
            return;
        }
        boolean refused = false;
        for (Wallet wallet : facts.wallets) {
            if (isRefusal(wallet) && wallet.name() != null) {
                reasons.add(named, wallet.name() + " refused the one-time card when it was linked.");
            }
            refused |= isRefusal(wallet);
        }
        if (refused && !reasons.isFor("wallet-refused-card")) {
            reasons.add(unnamed, "A wallet refused the one-time card when it was linked.");
        }
    }

    static boolean isRefusal(Wallet wallet) {
        return Boolean.TRUE.equals(wallet.refusedCard());
    }
}
