package org.declinic.facts;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * The card that was to pay.
 *
 * @param issuer who issued it
 * @param kind what kind of card it is
 * @param network the network it runs on
 * @param region the region it is issued for
 * @param currency the currency of the card and of its limit
 * @param spendingLimit the most it pays
 * @param createdFor the merchant it was made for
 * @param createdAt when it was made
 * @param used whether it has already paid for something
 */
@HowMany(max = 1)
public record PaymentCard(
        String issuer,
        CardKind kind,
        String network,
        @Region String region,
        @CurrencyCode String currency,
        @NotNegative BigDecimal spendingLimit,
        String createdFor,
        Instant createdAt,
        Boolean used) {

    /**
     * The issuer, for rules: Drools takes an accessor whose name begins with "is" for the getter of a shorter name.
     *
     * @return who issued the card, or {@code null}
     */
    public String getIssuer() {
        return issuer;
    }
}
