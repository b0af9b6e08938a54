package org.declinic.bench.byhand;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.declinic.engine.knowledge.Knowledge;

/** The name that a card was made for, and the store that it may not be used at. */
public final class CardMerchant implements Family {

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]");

    private final KnownRule otherName;
    private final KnownRule refused;

    CardMerchant(Knowledge knowledge) {
        otherName = KnownRule.of(knowledge, "A card made for one merchant may not pay another");
        refused = KnownRule.of(knowledge, "Klarna says that the card cannot be used at this store");
    }

    @Override
    public void look(CaseFacts facts, Reasons reasons) {
        String merchant = facts.attempt.merchantName();
        if (merchant != null && facts.hasOneTimeCard() && facts.card.createdFor() != null) {
            String madeFor = plain(facts.card.createdFor());
            String charged = plain(merchant);
            if (!madeFor.contains(charged) && !charged.contains(madeFor)) {
                reasons.add(
                        otherName,
                        "The card was made for " + facts.card.createdFor() + ", and the charge came under the name "
                                + merchant + ".");
            }
        }
        if (facts.klarna != null && Boolean.TRUE.equals(facts.klarna.storeRefused())) {
            reasons.add(refused, "The Klarna app says that the card cannot be used at this store.");
        }
    }

    /** A name without accents, capitals and signs. */
    public static String plain(String name) {
        String lowerCase = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return NO_LETTER.matcher(lowerCase).replaceAll("");
    }
}
