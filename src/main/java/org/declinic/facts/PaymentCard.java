package org.declinic.facts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;

/**
 * The card that was to pay.
 *
 * @param issuer who issued it
 * @param kind what kind of card it is
 * @param network the network it runs on
 * @param region the region it is issued for
 * @param currency the currency of the card, of its limit and of its balance
 * @param spendingLimit the most it pays
 * @param balance what is left on it or in its account
 * @param createdFor the merchant it was made for
 * @param createdAt when it was made
 * @param expires the last month in which it is valid
 * @param used whether it has already paid for something
 */
@HowMany(max = 1)
@WithBuilder
public record PaymentCard(
        String issuer,
        CardKind kind,
        String network,
        @Region String region,
        @CurrencyCode String currency,
        @NotNegative BigDecimal spendingLimit,
        @NotNegative BigDecimal balance,
        String createdFor,
        Instant createdAt,
        YearMonth expires,
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
