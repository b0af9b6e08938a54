package org.declinic.answers.explain;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a cause stands on.
 *
 * @param code the cause
 * @param fields the types and fields of stated facts that its rules look at and that are known, such as
 *     {@code PaymentCard.kind}, with their values as in case files
 */
public record Footing(String code, List<Map.Entry<String, Object>> fields) {

    static Footing of(Explained cause) {
        return new Footing(
                cause.code(),
                cause.because().stream().flatMap(Footing::fields).distinct().toList());
    }

    private static Stream<Map.Entry<String, Object>> fields(Derivation derivation) {
        return derivation.facts().stream()
                .flatMap(fact -> fact.because().isEmpty()
                        ? fact.fields().entrySet().stream()
                                .filter(field -> field.getValue() != null)
                                .map(field -> Map.entry(fact.type() + '.' + field.getKey(), field.getValue()))
                        : fact.because().stream().flatMap(Footing::fields));
    }
}
