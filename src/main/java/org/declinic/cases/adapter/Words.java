package org.declinic.cases.adapter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.declinic.tables.AliasTable;
import org.declinic.text.PlainName;

/**
 * What other systems write for networks, kinds of cards and wallets: {@code adapters/names.csv}, with the columns
 * {@code field,written,name}. What is written may begin or end with {@code *}, and stand in a text with other words, as in
 * {@code mc_applepay}. Immutable.
 */
final class Words {

    private static final String ANY = "*";
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** A word that stands for others. */
    private record Part(Predicate<String> fits, String name) {}

    private final Map<String, Map<String, String>> names = new HashMap<>();
    private final Map<String, List<Part>> parts = new HashMap<>();

    /** Reads a table without mistakes. */
    Words(String table) {
        AliasTable.byField(Stream.of(table))
                .forEach((field, written) -> written.forEach((word, name) -> {
                    String plain = PlainName.of(word);
                    if (word.contains(ANY)) {
                        Predicate<String> fits = !word.startsWith(ANY)
                                ? text -> text.startsWith(plain)
                                : word.endsWith(ANY) ? text -> text.contains(plain) : text -> text.endsWith(plain);
                        parts.computeIfAbsent(field, any -> new ArrayList<>()).add(new Part(fits, name));
                    } else {
                        names.computeIfAbsent(field, any -> new HashMap<>()).put(plain, name);
                    }
                    names.computeIfAbsent(field, any -> new HashMap<>()).put(PlainName.of(name), name);
                }));
    }

    /** The name that rules know for a text: of all of it, or of one of its words, or of a part of it. */
    Optional<String> find(String field, String text) {
        Map<String, String> known = names.getOrDefault(field, Map.of());
        String plain = PlainName.of(text);
        String whole = known.get(plain);
        if (whole != null) {
            return Optional.of(whole);
        }
        return Stream.concat(
                        Stream.of(BETWEEN_WORDS.split(text))
                                .map(PlainName::of)
                                .filter(known::containsKey)
                                .map(known::get),
                        parts.getOrDefault(field, List.of()).stream()
                                .filter(part -> part.fits.test(plain))
                                .map(Part::name))
                .findFirst();
    }
}
