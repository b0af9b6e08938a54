package org.declinic.cases.overview;

import java.util.function.Function;
import org.declinic.facts.CheckoutAttempt;

/** Where a decline was, by names that the world keeps inventing. */
enum Where {
    PLATFORM("Platforms", "platform", CheckoutAttempt::platform),
    SELLER("Sellers", "seller", CheckoutAttempt::sellerName),
    BUYER_REGION("Buyers' regions", "buyer's region", CheckoutAttempt::buyerRegion),
    SHOP_REGION("Shops' regions", "shop's region", CheckoutAttempt::shopRegion);

    private final String title;
    private final String words;
    private final Function<CheckoutAttempt, String> name;

    Where(String title, String words, Function<CheckoutAttempt, String> name) {
        this.title = title;
        this.words = words;
        this.name = name;
    }

    /** The name in an attempt, or {@code null} when the attempt or the name is unknown. */
    String in(CheckoutAttempt attempt) {
        return attempt == null ? null : name.apply(attempt);
    }

    String title() {
        return title;
    }

    @Override
    public String toString() {
        return words;
    }
}
