package org.declinic.language.semantics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** A type of values: a Java class, or a type that a rule file declares. */
public interface Type {

    /**
     * Its simple name.
     *
     * @return the name
     */
    String name();

    /**
     * A field, or property, of its values.
     *
     * @param field the name
     * @return the field's type, or empty when there is no such field
     */
    Optional<Type> field(String field);

    /**
     * The names of all fields.
     *
     * @return the names
     */
    SortedSet<String> fields();

    /**
     * Whether a field may have no value. What rules conclude is always known.
     *
     * @param field the name of a field
     * @return true when it may be unknown
     */
    boolean mayBeUnknown(String field);

    /**
     * Whether a field is the currency of the amounts beside it.
     *
     * @param field the name of a field
     * @return true for a field with {@code @CurrencyCode}
     */
    boolean isCurrency(String field);

    /**
     * The methods of a name.
     *
     * @param method the name
     * @return what can be called, none when there is no such method
     */
    List<Callable> methods(String method);

    /**
     * The names of all methods.
     *
     * @return the names
     */
    SortedSet<String> methods();

    /**
     * The ways to make a value of it.
     *
     * @return its constructors
     */
    List<Callable> constructors();

    /**
     * The constants of an enum, and other static fields.
     *
     * @return their names
     */
    SortedSet<String> constants();

    /**
     * The class, where it is known before the rules are compiled.
     *
     * @return the class, or {@code Object} for a declared type
     */
    Class<?> javaClass();

    /**
     * Whether its values are texts.
     *
     * @return true for a text
     */
    default boolean isText() {
        return javaClass() == String.class || javaClass() == Character.class;
    }

    /**
     * Whether its values are truth values.
     *
     * @return true for a Boolean
     */
    default boolean isBoolean() {
        return javaClass() == Boolean.class;
    }

    /**
     * Whether its values are numbers.
     *
     * @return true for a whole number or an amount
     */
    default boolean isNumber() {
        return Number.class.isAssignableFrom(javaClass());
    }

    /**
     * Whether its values are exact amounts.
     *
     * @return true for a BigDecimal
     */
    default boolean isAmount() {
        return javaClass() == BigDecimal.class || javaClass() == BigInteger.class;
    }

    /**
     * Whether its values are one of a few constants.
     *
     * @return true for an enum
     */
    default boolean isEnum() {
        return javaClass().isEnum();
    }

    /**
     * Whether its values are times.
     *
     * @return true for an Instant and the like
     */
    default boolean isTime() {
        return Temporal.class.isAssignableFrom(javaClass());
    }

    /**
     * Whether its values are collections.
     *
     * @return true for a list and the like
     */
    default boolean isCollection() {
        return Collection.class.isAssignableFrom(javaClass());
    }

    /**
     * What a value of it is, in a sentence.
     *
     * @return words such as "an amount"
     */
    default String inWords() {
        if (isText()) {
            return "a text";
        } else if (isBoolean()) {
            return "true or false";
        } else if (isAmount()) {
            return "an amount";
        } else if (isNumber()) {
            return "a number";
        } else if (isTime()) {
            return "a time";
        } else if (isCollection()) {
            return "a list";
        }
        return ("AEIOU".indexOf(name().charAt(0)) < 0 ? "a " : "an ") + name();
    }
}
