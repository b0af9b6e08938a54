package org.declinic.answers.explain;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The stated facts and causes that premises come from, each told once. For one reason. */
final class Statements {

    /** By their types, and by each of their fields with its value. */
    private final Map<List<Object>, List<Premise>> told = new HashMap<>();

    /** Those that a premise was derived from and that were not told yet. */
    List<Premise> behind(Premise derived) {
        return derived.because().stream()
                .flatMap(derivation -> derivation.facts().stream())
                .flatMap(Statements::stated)
                .filter(this::isNew)
                .toList();
    }

    private static Stream<Premise> stated(Premise premise) {
        return premise.because().isEmpty()
                ? Stream.of(premise)
                : premise.because().stream()
                        .flatMap(derivation -> derivation.facts().stream())
                        .flatMap(Statements::stated);
    }

    /** Whether a stated fact says something that was not told of one before; it counts as told from then on. */
    boolean isNew(Premise stated) {
        boolean isNew = (stated.cause() != null || !stated.fields().isEmpty())
                && told(stated).stream()
                        .noneMatch(each ->
                                (stated.cause() == null || stated.cause().equals(each.cause()))
                                        && each.fields()
                                                .entrySet()
                                                .containsAll(stated.fields().entrySet()));
        if (isNew) {
            toldWith(stated.type(), null).add(stated);
            stated.fields()
                    .entrySet()
                    .forEach(field -> toldWith(stated.type(), field).add(stated));
        }
        return isNew;
    }

    /** Those that may say as much: of its type, with the one of its fields that the fewest of them have. */
    private List<Premise> told(Premise stated) {
        return stated.fields().entrySet().stream()
                .map(field -> toldWith(stated.type(), field))
                .min(comparingInt(List::size))
                .orElseGet(() -> toldWith(stated.type(), null));
    }

    /** Those of a type that have a value in a field; all of the type where the field is {@code null}. */
    private List<Premise> toldWith(String type, Map.Entry<String, Object> field) {
        return told.computeIfAbsent(Arrays.asList(type, field), any -> new ArrayList<>());
    }
}
