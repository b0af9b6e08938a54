package org.declinic.project.generated;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.declinic.facts.CheckoutAttempt;
import org.declinic.facts.CheckoutAttemptBuilder;
import org.declinic.facts.Outcome;

/** The attempts to pay that are to be explained: thirty days of them, most on one platform. */
final class Attempts {

    static final String TIKTOK_SHOP = "TikTok Shop";

    private static final Instant FIRST_DAY = Instant.parse("2025-12-20T00:00:00Z");
    private static final int SECONDS_OF_THIRTY_DAYS = 30 * 24 * 60 * 60;

    private static final Weighted<String> PLATFORMS = new Weighted<String>()
            .with(91, TIKTOK_SHOP)
            .with(3, "Harbour Mall")
            .with(2, "Corner Market")
            .with(2, "Bright Bazaar")
            .with(1, "Linden Books")
            .with(1, null);

    static final Weighted<String> METHODS = new Weighted<String>()
            .with(88, "Card")
            .with(8, "Klarna")
            .with(2, "PayPal")
            .with(1, "Bank transfer")
            .with(1, null);

    private static final Weighted<List<String>> OFFERED = new Weighted<List<String>>()
            .with(35, List.of("Card", "Klarna", "PayPal"))
            .with(15, List.of("Card", "Klarna", "PayPal", "Affirm"))
            .with(15, List.of("Card", "PayPal"))
            .with(8, List.of("Card", "Klarna"))
            .with(7, List.of("Card"))
            .with(20, null);

    private static final Weighted<String> CATEGORIES = new Weighted<String>()
            .with(150, "fashion")
            .with(140, "beauty")
            .with(110, "electronics")
            .with(90, "home")
            .with(70, "toys")
            .with(60, "sports")
            .with(50, "pet-supplies")
            .with(14, "gift-cards")
            .with(8, "subscriptions")
            .with(6, "food-delivery")
            .with(5, "supermarkets")
            .with(4, "pharmacies")
            .with(3, "medical")
            .with(290, null);

    private static final Weighted<String> MESSAGES = new Weighted<String>()
            .with(30, "Payment declined")
            .with(15, "Your payment could not be processed. Please try a different payment method.")
            .with(10, "Something went wrong. Try again later.")
            .with(8, "This card can’t be used for this purchase.")
            .with(7, "Too many attempts. Please wait before trying again.")
            .with(5, "Zahlung abgelehnt. Bitte wähle eine andere Zahlungsart.")
            .with(25, null);

    private static final Weighted<Outcome> OUTCOMES = new Weighted<Outcome>()
            .with(945, Outcome.DECLINED)
            .with(40, Outcome.APPROVED)
            .with(15, null);

    private Attempts() {}

    static CheckoutAttempt any(Chance chance, Market market) {
        String platform = PLATFORMS.draw(chance);
        boolean ofManySellers = platform != null && !platform.equals("Linden Books");
        boolean totalKnown = chance.holds(0.96);
        return CheckoutAttemptBuilder.builder()
                .platform(platform)
                .buyerRegion(market.name())
                .shopRegion(
                        chance.holds(0.96)
                                ? market.name()
                                : chance.holds(0.7) ? market.another(chance).name() : null)
                .merchantName(merchantOf(platform, chance))
                .sellerName(ofManySellers && chance.holds(0.9) ? Sellers.any(chance) : null)
                .paymentMethod(METHODS.draw(chance))
                .offeredMethods(OFFERED.draw(chance))
                .itemCategory(CATEGORIES.draw(chance))
                .total(totalKnown ? total(chance, market) : null)
                .currency(totalKnown || chance.holds(0.5) ? market.currency : null)
                .attemptedAt(
                        chance.holds(0.99)
                                ? FIRST_DAY.plusSeconds(chance.between(0, SECONDS_OF_THIRTY_DAYS - 1))
                                : null)
                .outcome(OUTCOMES.draw(chance))
                .message(MESSAGES.draw(chance))
                .build();
    }

    private static String merchantOf(String platform, Chance chance) {
        if (platform == null || chance.holds(0.08)) {
            return null;
        }
        return platform.equals(TIKTOK_SHOP) ? chance.holds(0.8) ? "TikTok" : "TIKTOK SHOP" : platform;
    }

    /** Most carts are small; a few are not. */
    private static BigDecimal total(Chance chance, Market market) {
        double size = chance.fraction();
        long minorUnits = 499 + (long) (size * size * size * 60_000);
        return market.decimals == 0 ? BigDecimal.valueOf(minorUnits) : BigDecimal.valueOf(minorUnits, market.decimals);
    }
}
