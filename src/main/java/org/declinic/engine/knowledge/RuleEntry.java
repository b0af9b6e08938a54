package org.declinic.engine.knowledge;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.declinic.finding.Place;
import org.declinic.language.semantics.Rule;

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

    static RuleEntry of(Rule rule) {
        Map<String, String> annotations = new LinkedHashMap<>();
        rule.annotations().forEach(annotation -> annotations.put(annotation.name(), annotation.value()));
        Place place = rule.unit().span().place();
        return new RuleEntry(rule.name(), place.file(), place.line(), place.column(), annotations);
    }

    /** {@return where the rule stands} */
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
