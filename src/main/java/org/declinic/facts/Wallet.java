package org.declinic.facts;

/**
 * A wallet that the shopper has.
 *
 * @param name the wallet's name
 * @param fundedBy what it takes the money from
 * @param refusedCard whether it refused the card when the shopper linked it
 */
public record Wallet(String name, String fundedBy, Boolean refusedCard) {}
