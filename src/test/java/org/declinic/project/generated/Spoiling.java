package org.declinic.project.generated;

/** Records as broken exports hold them: a reader has to name the mistake and go on. */
final class Spoiling {

    private Spoiling() {}

    /** Spoils a case in JSON, in one of several ways. */
    static String of(String json, Chance chance) {
        return switch (chance.between(0, 8)) {
            case 0 -> json.substring(0, chance.between(1, json.length() - 1));
            case 1 -> field(json, "\"total\":\"a lot\"");
            case 2 -> field(json, "\"plattform\":\"TikTok Shop\"");
            case 3 -> field(json, "\"total\":-12.50");
            case 4 -> field(json, "\"buyerRegion\":\"UK\"");
            case 5 -> field(json, "\"outcome\":\"REFUSED\"");
            case 6 -> field(json, "\"attemptedAt\":\"yesterday\"");
            case 7 -> json.replace("\"CheckoutAttempt\"", "\"Checkout\"");
            default -> "[" + chance.between(0, 99) + "]";
        };
    }

    /** The last value of a field counts. */
    private static String field(String json, String wrong) {
        int end = json.indexOf('}', json.indexOf("\"CheckoutAttempt\""));
        return json.substring(0, end) + "," + wrong + json.substring(end);
    }
}
