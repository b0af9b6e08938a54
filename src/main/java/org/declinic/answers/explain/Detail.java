package org.declinic.answers.explain;

/**
 * How much of an explanation is told.
 *
 * @param full whether every rule is told by its name, and each remedy as a tree; else a cause is told down to its facts, and
 *     a remedy by the causes that it is against
 * @param drl whether conditions are told as rules have them, and not in words
 */
public record Detail(boolean full, boolean drl) {}
