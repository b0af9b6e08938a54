package org.declinic.project.generated;

/** Records as broken exports hold them: a reader has to name the mistake and go on. */
final class Spoiling {

    private Spoiling() {}

    /** Spoils a case in JSON, in one of several ways. */
    static String of(String json, Chance chance) {
        return switch (chance.between(0, 8)) {
            case 0 -> json.substring(0, chance.between(1, json.length() - 1));
            case 1 -> attemptWith(json, "total", "\"a lot\"");
            case 2 -> attemptWith(json, "total", "-12.50");
            case 3 -> attemptWith(json, "buyerRegion", "\"UK\"");
            case 4 -> attemptWith(json, "outcome", "\"REFUSED\"");
            case 5 -> attemptWith(json, "attemptedAt", "\"yesterday\"");
            case 6 -> attemptWith(json, "plattform", "\"TikTok Shop\"");
            case 7 -> json.replace("\"CheckoutAttempt\"", "\"Checkout\"");
            default -> "[" + chance.between(0, 99) + "]";
        };
    }

    private static String attemptWith(String json, String field, String value) {
        String without = json.replaceFirst("\"" + field + "\":(\"[^\"]*\"|[0-9.]+),?", "");
        return without.replaceFirst("\"CheckoutAttempt\":\\{", "$0\"" + field + "\":" + value + ",");
    }
}
