package org.declinic.facts;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The types of facts that a case can state, by their simple names. Immutable.
 */
public final class FactTypes {

    private static final List<Class<?>> IN_JAVA = List.of(
            CheckoutAttempt.class,
            PaymentCard.class,
            App.class,
            Wallet.class,
            PriorAttempt.class,
            AttemptHistory.class,
            DeclineSignal.class);

    private final SortedMap<String, Class<?>> byName = new TreeMap<>();
    private final FieldNames names;

    private FactTypes(Collection<Class<?>> types, FieldNames names) {
        this.names = names;
        types.forEach(type -> byName.put(type.getSimpleName(), type));
    }

    /** {@return the types of this package} */
    public static FactTypes inJava() {
        return new FactTypes(IN_JAVA, (type, field) -> Map.of());
    }

    /**
     * These types and those that rules declare, save the {@link Derived} ones and the rows of a {@link Table}.
     *
     * @param declared the classes of declared types
     * @param known the names that the rules know
     * @return all of them
     */
    public FactTypes and(Collection<Class<?>> declared, FieldNames known) {
        FactTypes all = new FactTypes(byName.values(), known);
        declared.stream()
                .filter(type -> !type.isAnnotationPresent(Derived.class) && !type.isAnnotationPresent(Table.class))
                .forEach(type -> all.byName.put(type.getSimpleName(), type));
        return all;
    }

    /**
     * The type of a name.
     *
     * @param name a simple name
     * @return its class, or empty when there is none
     */
    public Optional<Class<?>> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * The names that rules know for the fields of the types.
     *
     * @return how people write them
     */
    public FieldNames fieldNames() {
        return names;
    }

    /** {@return all types by their names, in order} */
    public SortedMap<String, Class<?>> byName() {
        return Collections.unmodifiableSortedMap(byName);
    }

    /** {@return the names of all types, in order} */
    public List<String> names() {
        return List.copyOf(byName.keySet());
    }
}
