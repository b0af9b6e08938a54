package org.declinic.facts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The attempt to pay that is to be explained.
 *
 * @param platform where the shopper pays
 * @param buyerRegion where the shopper is
 * @param shopRegion where the shop is
 * @param billingRegion the region of the billing address
 * @param merchantName the name the charge is made under
 * @param sellerName who sells, on a platform of many sellers
 * @param paymentMethod the option the shopper picked
 * @param offeredMethods the options that the checkout offered
 * @param itemCategory what is bought
 * @param total the final total, tax and shipping included
 * @param currency the currency of {@code total}
 * @param attemptedAt when the shopper tried
 * @param outcome how it ended
 * @param message what the checkout said
 * @param initiatedBy who began the payment
 */
@HowMany(min = 1, max = 1)
@WithBuilder
public record CheckoutAttempt(
        String platform,
        @Region String buyerRegion,
        @Region String shopRegion,
        @Region String billingRegion,
        String merchantName,
        String sellerName,
        String paymentMethod,
        List<String> offeredMethods,
        String itemCategory,
        @Positive BigDecimal total,
        @CurrencyCode String currency,
        Instant attemptedAt,
        Outcome outcome,
        @AsWritten String message,
        Initiator initiatedBy) {

    /**
     * Keeps a copy of the offered methods, without unknown ones.
     *
     * @param platform where the shopper pays
     * @param buyerRegion where the shopper is
     * @param shopRegion where the shop is
     * @param billingRegion the region of the billing address
     * @param merchantName the name the charge is made under
     * @param sellerName who sells, on a platform of many sellers
     * @param paymentMethod the option the shopper picked
     * @param offeredMethods the options that the checkout offered
     * @param itemCategory what is bought
     * @param total the final total, tax and shipping included
     * @param currency the currency of {@code total}
     * @param attemptedAt when the shopper tried
     * @param outcome how it ended
     * @param message what the checkout said
     * @param initiatedBy who began the payment
     */
    public CheckoutAttempt {
        offeredMethods = offeredMethods == null
                ? null
                : offeredMethods.stream().filter(Objects::nonNull).toList();
    }
}
