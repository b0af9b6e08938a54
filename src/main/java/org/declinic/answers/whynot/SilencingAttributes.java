package org.declinic.answers.whynot;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.Set;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.language.semantics.Rule;
import org.drools.drl.ast.descr.AttributeDescr;

/** Attributes by which a rule does not fire although its conditions hold. */
final class SilencingAttributes {

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

    /** Those of a rule as they are written, or {@code null} when it has none. */
    static String of(Knowledge knowledge, String rule) {
        Map<String, AttributeDescr> attributes = knowledge.meaning().rules().stream()
                .filter(each -> each.name().equals(rule))
                .map(Rule::tree)
                .findFirst()
                .orElseThrow()
                .getAttributes();
        String silencing = attributes.values().stream()
                .filter(attribute -> NAMES.contains(attribute.getName()))
                .filter(attribute -> !attribute.getName().equals("enabled")
                        || !attribute.getValue().equals("true"))
                .map(attribute -> attribute.getName() + " " + attribute.getValue())
                .collect(joining(", "));
        return silencing.isEmpty() ? null : silencing;
    }
}
