package org.declinic.conclusions;

/**
 * Facts that cannot be true together. A case with one is not diagnosed.
 *
 * @param rule the name of the rule
 * @param text which facts, in this case's own amounts, names and times
 */
public record Inconsistency(String rule, String text) {}
