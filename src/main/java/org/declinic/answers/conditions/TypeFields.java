package org.declinic.answers.conditions;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.tables.DeclaredTypes;
import org.declinic.values.Property;

/** The fields of the types of facts that rules know, also of those that only rules make. Immutable. */
final class TypeFields {

    /** Where it does not matter what the fields of a fact are. */
    static final TypeFields NONE = new TypeFields(Map.of());

    private final Map<String, Class<?>> types;

    private TypeFields(Map<String, Class<?>> types) {
        this.types = types;
    }

    static TypeFields of(Knowledge knowledge) {
        Stream<Class<?>> declared = DeclaredTypes.of(knowledge.kieBase()).map(type -> type.getFactClass());
        return new TypeFields(Stream.concat(knowledge.factTypes().byName().values().stream(), declared)
                .collect(Collectors.toMap(Class::getSimpleName, Function.identity(), (one, same) -> one)));
    }

    /** Whether a type has a field; of a type that is not known, a field is believed. */
    boolean has(String type, String field) {
        return !types.containsKey(type) || Property.of(types.get(type), field).isPresent();
    }

    /** The type of a path, such as {@code PaymentCard.kind}, where it is known. */
    Optional<Class<?>> of(String path) {
        String[] names = path.split("\\.", 2);
        Optional<Class<?>> type = Optional.ofNullable(types.get(names[0]));
        return names.length == 1
                ? type
                : type.flatMap(known -> Property.of(known, names[1])).map(Property::type);
    }
}
