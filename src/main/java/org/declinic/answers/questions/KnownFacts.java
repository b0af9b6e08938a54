package org.declinic.answers.questions;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.declinic.answers.conditions.Condition;
import org.declinic.answers.conditions.Need;
import org.declinic.facts.FactTypes;
import org.declinic.facts.HowMany;
import org.declinic.values.Property;

/** What is known of a case. For one thread. */
final class KnownFacts {

    private final FactTypes types;
    private final Map<String, List<Object>> byType;
    private final Map<String, Optional<Object>> values = new HashMap<>();

    KnownFacts(FactTypes types, Collection<?> facts) {
        this.types = types;
        this.byType = facts.stream()
                .flatMap(fact -> Property.typesOf(fact).map(type -> Map.entry(type, (Object) fact)))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /** What is known where other facts are. */
    KnownFacts amid(Collection<?> facts) {
        return new KnownFacts(types, facts);
    }

    boolean canBeStated(String type) {
        return types.find(type).isPresent();
    }

    boolean canBeSeveral(String type) {
        HowMany howMany = types.find(type)
                .map(found -> found.getAnnotation(HowMany.class))
                .orElse(null);
        return howMany == null || howMany.max() > 1;
    }

    List<?> of(String type) {
        return byType.getOrDefault(type, List.of());
    }

    /** Whether a type and field, such as {@code PaymentCard.kind}, can be stated, and no fact states it. */
    boolean isUnknown(String name) {
        String[] parts = name.split("\\.", 3);
        return parts.length > 1
                && types.find(parts[0])
                        .flatMap(type -> Property.of(type, parts[1]))
                        .isPresent()
                && value(name).isEmpty();
    }

    /** Whether a fact that is like this states a field: then there is no other such fact to ask about. */
    boolean isStated(String type, String field, Map<String, Object> of) {
        return of(type).stream()
                .filter(fact -> isLike(fact, of))
                .anyMatch(fact -> Property.valueOf(fact, field).isPresent());
    }

    /** Whether a fact has these values. Constants of rules are known by their names. */
    static boolean isLike(Object fact, Map<String, Object> of) {
        return of.entrySet().stream()
                .allMatch(each -> Property.valueOf(fact, each.getKey())
                        .filter(value -> value.toString().equals(each.getValue().toString()))
                        .isPresent());
    }

    /** Whether what is known of a field is one of the values that it must have. */
    boolean meets(Need need) {
        return (need.operator().equals("==") || need.operator().equals("in"))
                && value(need.field())
                        .filter(value -> need.values().stream()
                                .anyMatch(each -> value.toString().equals(String.valueOf(each))))
                        .isPresent();
    }

    /** The value of a type and field, such as {@code PaymentCard.kind}, of the first fact of the type that states it. */
    Optional<Object> value(String name) {
        return values.computeIfAbsent(name, this::find);
    }

    private Optional<Object> find(String name) {
        String[] parts = name.split("\\.", 3);
        return of(parts[0]).stream()
                .flatMap(fact -> Property.valueOf(fact, parts[1]).stream())
                .findFirst();
    }

    /** Whether a condition is met by an unknown value, too: what may stay unknown need not be asked. */
    boolean meetsByNothing(Condition condition) {
        return condition.needs().stream()
                .anyMatch(need ->
                        need.operator().equals("==") && need.values().contains(null) && isUnknown(need.field()));
    }

    /** What is unknown of the fields that conditions are about. */
    Set<Lack> lacks(Collection<Condition> conditions) {
        return conditions.stream()
                .flatMap(condition -> condition.fields().stream())
                .filter(this::isUnknown)
                .map(field -> new Lack(field.substring(0, field.indexOf('.')), field(field), Map.of()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The field in a name such as {@code PaymentCard.kind}. */
    static String field(String name) {
        return name.split("\\.", 3)[1];
    }
}
