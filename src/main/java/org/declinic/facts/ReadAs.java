package org.declinic.facts;

import java.io.Serializable;

/**
 * That a value of the case was read as the name that rules know for it. It is no part of what the case states.
 *
 * @param field the fact's type and field, such as {@code CheckoutAttempt.platform}
 * @param written the value as it was written
 * @param name the name that rules see in its place
 * @serial exclude
 */
public record ReadAs(String field, String written, String name) implements Serializable {}
