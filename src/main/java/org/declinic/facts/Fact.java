package org.declinic.facts;

import static java.util.Objects.requireNonNull;

/**
 * A fact of a type that the caller has no class of, because rule files declare it: the name of the type, and its
 * properties.
 *
 * @param type the simple name of a fact type, never {@code null}
 * @param properties a map, bean or record whose properties have the names of the type's fields; what it leaves out, or
 *     what is {@code null} in it, is unknown
 */
public record Fact(String type, Object properties) {

    /**
     * Needs both.
     *
     * @param type the simple name of a fact type, never {@code null}
     * @param properties its properties
     * @throws NullPointerException when one is {@code null}
     */
    public Fact {
        requireNonNull(type, "a fact needs the name of its type");
        requireNonNull(properties, "a fact needs properties");
    }
}
