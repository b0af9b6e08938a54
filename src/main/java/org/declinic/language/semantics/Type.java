package org.declinic.language.semantics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.declinic.facts.HowMany;

/** A type of values: a Java class, or a type that a rule file declares. */
public interface Type {

    /** {@return its simple name} */
    String name();

    /**
     * A field, or property, of its values.
     *
     * @param field the name
     * @return the field's type, or empty when there is no such field
     */
    Optional<Type> field(String field);

    /** {@return the names of all fields} */
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

    /** {@return the names of all methods} */
    SortedSet<String> methods();

    /** {@return its constructors} */
    List<Callable> constructors();

    /** {@return the names of the constants of an enum, and of other static fields} */
    SortedSet<String> constants();

    /** {@return whether a case has at most one fact of it} */
    default boolean isOnce() {
        HowMany howMany = javaClass().getAnnotation(HowMany.class);
        return howMany != null && howMany.max() == 1;
    }

    /** {@return whether rules may conclude facts of it; of other types only a case states them} */
    boolean isConcluded();

    /**
     * The class, where it is known before the rules are compiled.
     *
     * @return the class, or {@code Object} for a declared type
     */
    Class<?> javaClass();

    /** {@return whether its values are texts} */
    default boolean isText() {
        return javaClass() == String.class || javaClass() == Character.class;
    }

    /** {@return whether its values are truth values} */
    default boolean isBoolean() {
        return javaClass() == Boolean.class;
    }

    /** {@return whether its values are whole numbers or amounts} */
    default boolean isNumber() {
        return Number.class.isAssignableFrom(javaClass());
    }

    /** {@return whether its values are exact amounts} */
    default boolean isAmount() {
        return javaClass() == BigDecimal.class || javaClass() == BigInteger.class;
    }

    /** {@return whether its values are those of an enum} */
    default boolean isEnum() {
        return javaClass().isEnum();
    }

    /** {@return whether its values are times} */
    default boolean isTime() {
        return Temporal.class.isAssignableFrom(javaClass());
    }

    /** {@return whether its values are lists and the like} */
    default boolean isCollection() {
        return Collection.class.isAssignableFrom(javaClass());
    }

    /** {@return what a value of it is, in a sentence, such as "an amount"} */
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
