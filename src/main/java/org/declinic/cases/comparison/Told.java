package org.declinic.cases.comparison;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.diagnosis.Diagnosis.Conflict;
import org.declinic.diagnosis.Diagnosis.FoundCause;
import org.declinic.diagnosis.Diagnosis.Step;

/**
 * What a diagnosis tells of one cause, remedy or inconsistency.
 *
 * @param code what it is called
 * @param value how certain it is, or when to do it; may be {@code null}
 * @param words its texts
 * @param against the causes that a remedy is against
 */
record Told(String code, Object value, List<String> words, List<String> against) {

    static List<Told> causes(Diagnosis diagnosis) {
        return diagnosis.causes().stream().map(Told::of).toList();
    }

    static List<Told> remedies(Diagnosis diagnosis) {
        return diagnosis.plan().stream().map(Told::of).toList();
    }

    /** By their rules; one rule may find several. */
    static List<Told> inconsistencies(Diagnosis diagnosis) {
        return diagnosis.inconsistencies().stream()
                .collect(groupingBy(Conflict::rule, LinkedHashMap::new, mapping(Conflict::text, toList())))
                .entrySet()
                .stream()
                .map(texts -> new Told(texts.getKey(), null, texts.getValue(), List.of()))
                .toList();
    }

    private static Told of(FoundCause cause) {
        List<String> words = new ArrayList<>(List.of(cause.title()));
        cause.because().forEach(because -> words.add(because.text() + because.source()));
        return new Told(cause.code(), cause.certainty(), words, List.of());
    }

    private static Told of(Step step) {
        List<String> words = new ArrayList<>(List.of(step.title()));
        words.addAll(step.steps());
        return new Told(step.code(), step.notBefore(), words, step.causes());
    }
}
