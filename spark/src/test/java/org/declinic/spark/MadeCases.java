package org.declinic.spark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;

/** Any number of made-up cases, a line each; one in a thousand is bad. The same number makes the same file. */
final class MadeCases {

    private static final String[] PLATFORMS = {"TikTok Shop", "Amazon", "Temu", "Etsy"};
    private static final String[] METHODS = {"Klarna One-Time Card", "Klarna", "Card", "PayPal"};
    private static final String[] OUTCOMES = {"DECLINED", "DECLINED", "DECLINED", "APPROVED"};
    private static final String[] CURRENCIES = {"USD", "EUR", "GBP"};
    private static final String[] CODES = {"card_declined", "insufficient_funds", "do_not_honor", "expired_card", "xyz"
    };
    private static final String[] BAD = {
        "{\"id\":\"bad-%d\",\"facts\":{\"CheckoutAttempt\":{\"totl\":1}}}",
        "{\"id\":\"bad-%d\",\"facts\":{\"CheckoutAttempt\":{\"total\":\"much\"}}}",
        "{\"id\":\"bad-%d\",\"facts\":{\"CheckoutAttempt\":{\"outcome\":\"DECLINED\"}",
        "no case number %d"
    };

    private MadeCases() {}

    static Path write(int count, Path file) throws IOException {
        SplittableRandom random = new SplittableRandom(count);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < count; i++) {
                out.write(random.nextInt(1_000) == 0 ? String.format(any(BAD, random), i) : line(i, random));
                out.write('\n');
            }
        }
        return file;
    }

    /** One in three has no id. */
    private static String line(int number, SplittableRandom random) {
        StringBuilder line = new StringBuilder(random.nextInt(3) == 0 ? "{" : "{\"id\":\"case-" + number + "\",");
        line.append(String.format(
                Locale.ROOT,
                "\"facts\":{\"CheckoutAttempt\":{\"platform\":\"%s\",\"paymentMethod\":\"%s\",\"outcome\":\"%s\",\"total\":%d.%02d,"
                        + "\"currency\":\"%s\",\"attemptedAt\":\"2026-10-%02dT%02d:30:00Z\",\"sellerName\":\"Seller %d\"}",
                any(PLATFORMS, random),
                any(METHODS, random),
                any(OUTCOMES, random),
                1 + random.nextInt(400),
                random.nextInt(100),
                any(CURRENCIES, random),
                1 + random.nextInt(28),
                random.nextInt(24),
                random.nextInt(300)));
        if (random.nextInt(2) == 0) {
            line.append(String.format(
                    Locale.ROOT,
                    ",\"PaymentCard\":{\"kind\":\"ONE_TIME\",\"used\":%b,\"spendingLimit\":%d.00,\"currency\":\"%s\"}",
                    random.nextInt(5) == 0,
                    20 + random.nextInt(300),
                    any(CURRENCIES, random)));
        }
        if (random.nextInt(3) == 0) {
            line.append(",\"DeclineSignal\":{\"source\":\"stripe\",\"code\":\"" + any(CODES, random) + "\"}");
        }
        return line.append("}}").toString();
    }

    private static String any(String[] all, SplittableRandom random) {
        return all[random.nextInt(all.length)];
    }
}
