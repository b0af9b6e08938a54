package org.declinic.language.semantics;

import static java.util.stream.Collectors.joining;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Attributes by which a rule does not fire although its conditions hold. */
public final class SilencingAttributes {

    private static final Set<String> NAMES = Set.of(
            "enabled",
            "activation-group",
            "agenda-group",
            "ruleflow-group",
            "lock-on-active",
            "date-effective",
            "date-expires",
            "timer",
            "duration",
            "calendars");

    private SilencingAttributes() {}

    /**
     * Those of a rule.
     *
     * @param rule the rule
     * @return the attributes as they are written, such as {@code enabled false}; empty when it has none
     */
    public static Optional<String> of(Rule rule) {
        return Optional.of(rule.tree().getAttributes().values().stream()
                        .filter(attribute -> NAMES.contains(attribute.getName()))
                        .filter(attribute -> !attribute.getName().equals("enabled")
                                || !attribute.getValue().equals("true"))
                        .map(attribute -> attribute.getName() + " " + attribute.getValue())
                        .collect(joining(", ")))
                .filter(Predicate.not(String::isEmpty));
    }
}
