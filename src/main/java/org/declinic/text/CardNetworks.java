package org.declinic.text;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Which digits may be a number that a card network gives out, by {@code card-networks.txt}. */
final class CardNetworks {

    private static final String RANGES = text();
    private static final Pattern BEGINNINGS = pattern("begins ");
    private static final Pattern WHOLE = pattern("whole ");

    private CardNetworks() {}

    /** Whether a network's numbers begin as some digits do. */
    static boolean begin(CharSequence digits) {
        return BEGINNINGS.matcher(digits).lookingAt();
    }

    /** Whether a network's numbers begin as some digits do, and have as many. */
    static boolean giveOut(CharSequence digits) {
        return begin(digits) && WHOLE.matcher(digits).matches();
    }

    private static Pattern pattern(String word) {
        return Pattern.compile(RANGES.lines()
                .filter(line -> line.startsWith(word))
                .map(line ->
                        line.substring(word.length()).replaceFirst("#.*", "").strip())
                .collect(joining("|")));
    }

    private static String text() {
        try (InputStream text = CardNetworks.class.getResourceAsStream("card-networks.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the ranges of card numbers cannot be read", e);
        }
    }
}
