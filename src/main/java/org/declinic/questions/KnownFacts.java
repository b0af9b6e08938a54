package org.declinic.questions;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.declinic.conditions.Property;
import org.declinic.facts.FactTypes;
import org.declinic.facts.HowMany;

/** What is known of a case. */
record KnownFacts(FactTypes types, Collection<?> facts) {

    boolean canBeStated(String type) {
        return types.find(type).isPresent();
    }

    boolean canBeSeveral(String type) {
        HowMany howMany =
                types.find(type).map(found -> found.getAnnotation(HowMany.class)).orElse(null);
        return howMany == null || howMany.max() > 1;
    }

    List<?> of(String type) {
        return facts.stream()
                .filter(fact -> fact.getClass().getSimpleName().equals(type))
                .toList();
    }

    /** Whether a type and field, such as {@code PaymentCard.kind}, can be stated, and no fact states it. */
    boolean isUnknown(String name) {
        String[] parts = name.split("\\.", 3);
        return parts.length > 1
                && canBeStated(parts[0])
                && of(parts[0]).stream()
                        .map(fact -> Property.of(fact, parts[1]))
                        .allMatch(property -> property.isPresent() && property.get().value() == null);
    }

    /** The value of a type and field, such as {@code PaymentCard.kind}, of the first fact of the type that states it. */
    Optional<Object> value(String name) {
        String[] parts = name.split("\\.", 3);
        return of(parts[0]).stream()
                .flatMap(fact -> Property.of(fact, parts[1]).map(Property::value).stream())
                .findFirst();
    }
}
