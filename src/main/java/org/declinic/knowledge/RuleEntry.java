package org.declinic.knowledge;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.declinic.finding.Place;

/**
 * What is always true of a rule.
 *
 * @param name its name, of which a rule set has one
 * @param file its file, relative to the rules folder
 * @param line the line it begins at, from 1
 * @param column the column it begins at, from 1
 * @param annotations its annotations in their order, texts without quotes
 */
public record RuleEntry(String name, String file, int line, int column, Map<String, String> annotations) {

    /** The annotations of a rule about a cause, in their order. */
    public static final List<String> OF_CAUSE = List.of("cause", "title", "certainty", "source", "mayBeWrong");

    /** The annotations of a rule about a remedy, in their order. */
    public static final List<String> OF_REMEDY = List.of("remedy", "title", "stage", "order", "source", "mayBeWrong");

    /**
     * Where the rule stands.
     *
     * @return the place
     */
    @JsonIgnore
    public Place place() {
        return new Place(file, line, column);
    }

    /**
     * An annotation's value.
     *
     * @param annotation its name
     * @return the value, or empty when the rule does not have it
     */
    public Optional<String> annotation(String annotation) {
        return Optional.ofNullable(annotations.get(annotation));
    }
}
