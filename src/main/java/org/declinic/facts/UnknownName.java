package org.declinic.facts;

/**
 * That a name of the case is none that rules know, and close to one of them. It is no part of what the case states.
 *
 * @param field the fact's type and field, such as {@code CheckoutAttempt.platform}
 * @param written the name, which rules see as it was written
 * @param near the name that is close to it
 */
public record UnknownName(String field, String written, String near) {}
