package org.declinic.answers.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The stated facts and causes that premises come from, each told once. For one reason. */
final class Statements {

    private final List<Premise> told = new ArrayList<>();

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
                && told.stream()
                        .noneMatch(each -> each.type().equals(stated.type())
                                && (stated.cause() == null || stated.cause().equals(each.cause()))
                                && each.fields()
                                        .entrySet()
                                        .containsAll(stated.fields().entrySet()));
        if (isNew) {
            told.add(stated);
        }
        return isNew;
    }
}
