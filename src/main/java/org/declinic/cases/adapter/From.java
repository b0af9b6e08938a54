package org.declinic.cases.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which adapter makes cases of records: one that is named, or whichever takes a record.
 *
 * @param mappings all that there are
 * @param named the one that is named, or empty
 */
public record From(Mappings mappings, Optional<Mapping> named) {

    /** What is written for whichever takes a record. */
    public static final String AUTO = "auto";

    /** Who takes a record, and what they say that it is. */
    Map<Mapping, String> accepting(JsonNode record) {
        if (named.isEmpty()) {
            return mappings.accepting(record);
        }
        Mapping only = named.get();
        return only.isChoosy()
                ? only.accepts(record).map(said -> Map.of(only, said)).orElse(Map.of())
                : Map.of(only, "");
    }

    String noneTakes() {
        return named.map(only -> "this is no record that " + only.name() + " takes")
                .orElseGet(() -> "no adapter takes this record; tried " + String.join(", ", mappings.names()));
    }

    /** What to do with a record that is not taken; {@code null} when there is no telling. */
    String help(JsonNode record) {
        return named.isEmpty() ? null : lookingLike(mappings.accepting(record));
    }

    /** What to do with a record that adapters would take, such as "this looks like a Stripe charge: add --from stripe". */
    static String lookingLike(Map<Mapping, String> accepting) {
        return accepting.isEmpty()
                ? null
                : accepting.entrySet().stream()
                        .map(each -> "this looks like " + each.getValue() + ": add --from "
                                + each.getKey().name())
                        .collect(Collectors.joining("; or "));
    }
}
