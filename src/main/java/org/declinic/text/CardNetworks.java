package org.declinic.text;

import java.util.regex.Pattern;

/**
 * Which digits may be a number that a card network gives out: the ranges that the networks and ISO/IEC 7812 issuers name
 * in public, and their lengths. Ranges that a network may come to use count as its own.
 */
final class CardNetworks {

    private static final Pattern BEGINNINGS = Pattern.compile(
            "4" // Visa
                    + "|5[0-8]" // Mastercard, Maestro, RuPay
                    + "|2(?:22[1-9]|2[3-9]|[3-6]|7[01]|720|20[0-4])" // Mastercard, Mir
                    + "|3(?:0[0-59]|[4-9])" // American Express, Diners Club, JCB
                    + "|6" // Discover, UnionPay, Maestro, RuPay
                    + "|8[12]|8600|9792|9860"); // UnionPay, RuPay, Uzcard, Troy, Humo

    private static final Pattern LENGTHS = Pattern.compile("4(?:\\d{12}|\\d{15}|\\d{18})"
            + "|3[47]\\d{13}"
            + "|3[0689]\\d{12}"
            + "|(?:35|[25-9]\\d)\\d{14}"
            + "|6[27]\\d{14,17}");

    private CardNetworks() {}

    /** Whether a network's numbers begin as some digits do. */
    static boolean begin(CharSequence digits) {
        return BEGINNINGS.matcher(digits).lookingAt();
    }

    /** Whether a network's numbers begin as some digits do, and have as many. */
    static boolean giveOut(CharSequence digits) {
        return begin(digits) && LENGTHS.matcher(digits).matches();
    }
}
