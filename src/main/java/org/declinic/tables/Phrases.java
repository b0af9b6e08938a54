package org.declinic.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rows by a phrase that stands in a text: as whole words, in letters of any case, and not denied by what stands right
 * before it. Not to be changed while it is shared.
 */
final class Phrases {

    /** A word, or what ends a part of a sentence. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}]+)?|[.,:;!?()]");

    private static final Set<String> DENYING = Set.of("not", "no", "never", "without", "cannot", "isn't", "wasn't");

    /** What may stand between a denial and what it denies. */
    private static final Set<String> BETWEEN = Set.of(
            "a", "an", "any", "the", "be", "been", "because", "due", "to", "of", "for", "by", "about", "your", "its");

    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();

    private record Phrase(List<String> words, TableRow row) {}

    void add(String phrase, TableRow row) {
        List<String> words = words(phrase);
        if (!words.isEmpty()) {
            byFirstWord
                    .computeIfAbsent(words.get(0), first -> new ArrayList<>())
                    .add(new Phrase(words, row));
        }
    }

    /** Where a phrase stands: at which word it begins, and before which it ends. */
    private record Place(int begin, int end, TableRow row) {

        boolean isWithin(Place other) {
            return begin >= other.begin && end <= other.end && end - begin < other.end - other.begin;
        }
    }

    /**
     * The rows of the phrases that stand in a text, each as often as it does. Of a phrase within a longer one only the
     * longer counts.
     */
    List<TableRow> in(String text, Predicate<TableRow> wanted) {
        List<String> words = words(text);
        List<Place> found = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            for (Phrase phrase : byFirstWord.getOrDefault(words.get(at), List.of())) {
                int end = at + phrase.words.size();
                if (end <= words.size()
                        && words.subList(at, end).equals(phrase.words)
                        && !isDenied(words, at)
                        && wanted.test(phrase.row)) {
                    found.add(new Place(at, end, phrase.row));
                }
            }
        }
        return found.stream()
                .filter(place -> found.stream().noneMatch(place::isWithin))
                .map(Place::row)
                .toList();
    }

    private static boolean isDenied(List<String> words, int at) {
        int before = at - 1;
        while (before >= 0 && BETWEEN.contains(words.get(before))) {
            before--;
        }
        return before >= 0 && DENYING.contains(words.get(before));
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group().toLowerCase(Locale.ROOT).replace('’', '\''));
        }
        return words;
    }
}
