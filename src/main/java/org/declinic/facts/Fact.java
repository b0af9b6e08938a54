package org.declinic.facts;

import java.util.Objects;

/**
 * A fact of a type that the caller has no class of, because rule files declare it: the name of the type, and its
 * properties.
 *
 * @param type the simple name of a fact type
 * @param properties a map, bean or record whose properties have the names of the type's fields; what it leaves out, or
 *     is {@code null}, is unknown
 */
public record Fact(String type, Object properties) {

    /**
     * Both are needed.
     *
     * @throws NullPointerException when one is {@code null}
     */
    public Fact {
        Objects.requireNonNull(type, "a fact needs the name of its type");
        Objects.requireNonNull(properties, "a fact needs properties");
    }
}
