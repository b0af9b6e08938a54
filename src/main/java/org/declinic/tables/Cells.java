package org.declinic.tables;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** What the text of a cell means, by the type of its field. */
public final class Cells {

    /** A type of values, and how one is written. */
    private record Kind(Function<String, Object> read, String written) {}

    private static final Map<String, Kind> KINDS = Map.of(
            "String", new Kind(text -> text, "any text"),
            "List", new Kind(text -> List.of(text.split("\\|")), "values with | between them"),
            "BigDecimal", new Kind(BigDecimal::new, "a number, such as 0.9"),
            "Integer", new Kind(Integer::valueOf, "a whole number"),
            "Boolean", new Kind(Cells::truth, "true or false"),
            "Instant", new Kind(Instant::parse, "a time, such as 2026-01-20T18:00:00Z"),
            "LocalDate", new Kind(LocalDate::parse, "a date, such as 2026-01-20"),
            "Duration", new Kind(Duration::parse, "a duration, such as PT1H or P2D"));

    private Cells() {}

    private static Object truth(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        throw new IllegalArgumentException(text);
    }

    /**
     * What a cell means.
     *
     * @param type the simple name of the type of its field
     * @param text its text
     * @return the value, or empty when the text is none of the type
     */
    public static Optional<Object> value(String type, String text) {
        try {
            return Optional.ofNullable(KINDS.get(type)).map(kind -> kind.read.apply(text));
        } catch (IllegalArgumentException | DateTimeException notOfTheType) {
            return Optional.empty();
        }
    }

    /** {@return the simple names of the types that fields of a row can have, sorted} */
    public static SortedSet<String> types() {
        return new TreeSet<>(KINDS.keySet());
    }

    /**
     * How the values of a type are written.
     *
     * @param type the simple name of the type
     * @return a few words with an example, or empty when a field of a row cannot be of this type
     */
    public static Optional<String> written(String type) {
        return Optional.ofNullable(KINDS.get(type)).map(Kind::written);
    }
}
