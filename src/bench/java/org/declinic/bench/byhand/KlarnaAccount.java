package org.declinic.bench.byhand;

/** The fact type that rules declare: plain Java cannot name the class that Drools makes of the declaration. */
public record KlarnaAccount(
        Boolean actionRequired,
        Boolean storeRefused,
        Boolean declinedByKlarna,
        Boolean overdueBalance,
        Integer purchasesLast24Hours) {}
