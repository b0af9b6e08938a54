package org.declinic.conclusions;

import java.util.List;

/**
 * What one rule advises. Several rules may advise the same remedy, each with steps of its own.
 *
 * @param remedy the code of the remedy
 * @param title the remedy in a few words
 * @param stage where in the plan it belongs
 * @param attempt what new attempt to pay it leads to, or prepares
 * @param audience who can do it
 * @param order its place within the stage, smallest first; also the place of these steps within the remedy
 * @param cause the cause it is against, or {@code null} when it is not against a cause
 * @param steps what to do, one or more sentences
 * @param rule the name of the rule
 */
public record Advice(
        String remedy,
        String title,
        Stage stage,
        Attempt attempt,
        Audience audience,
        int order,
        Cause cause,
        List<String> steps,
        String rule) {

    /** Of the rule, the cause and the steps alone: the engine asks for it often. */
    @Override
    public int hashCode() {
        return 31 * (31 * rule.hashCode() + (cause == null ? 0 : cause.hashCode())) + steps.hashCode();
    }
}
