package org.declinic.answers.conditions;

/**
 * A value with which a condition turns: it holds where it did not, or fails where it held.
 *
 * @param fact the fact, as it is now
 * @param field a field of it
 * @param value the other value
 */
public record Turn(Object fact, String field, Object value) {}
