package org.declinic.engine.session;

import java.util.Collection;
import java.util.List;
import org.declinic.finding.Finding;

/** Finds out whether the engine did in a case what the rules say. Safe to use from many threads. */
@FunctionalInterface
public interface Auditing {

    /**
     * A rule with what its {@code when} found.
     *
     * @param rule the name of the rule
     * @param found the facts and results, in the order of the rule
     */
    record Matched(String rule, List<Object> found) {}

    /** Finds nothing. */
    Auditing NONE = (standing, facts) -> List.of();

    /**
     * Looks at a case of which all rules have fired.
     *
     * @param standing what the rules that fired found and the engine still holds to be so
     * @param facts all objects in the working memory
     * @return a finding for each rule that the engine fired otherwise than its conditions say
     */
    List<Finding> of(List<Matched> standing, Collection<?> facts);
}
