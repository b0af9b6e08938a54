package org.declinic.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.diagnosis.Diagnosis.Conflict;
import org.declinic.diagnosis.Diagnosis.FoundCause;
import org.declinic.diagnosis.Diagnosis.Step;

/** What came, went or moved from one diagnosis of a case to the next. */
final class DiagnosisChanges {

    private final List<String> changes = new ArrayList<>();

    private DiagnosisChanges() {}

    /** What changed, in words; nothing when the two say the same. */
    static List<String> between(Diagnosis before, Diagnosis after) {
        DiagnosisChanges all = new DiagnosisChanges();
        all.compare("cause", before.causes(), after.causes(), FoundCause::code, FoundCause::certainty);
        all.first(before, after);
        all.compare("remedy", before.plan(), after.plan(), Step::code, Step::notBefore);
        all.order(before, after);
        all.compare("inconsistency", before.inconsistencies(), after.inconsistencies(), Conflict::rule, any -> null);
        if (all.changes.isEmpty() && !said(before).equals(said(after))) {
            all.changes.add("other words");
        }
        return all.changes;
    }

    private <T> void compare(
            String what, List<T> before, List<T> after, Function<T, String> name, Function<T, Object> value) {
        Map<String, T> old = before.stream().collect(Collectors.toMap(name, Function.identity(), (a, b) -> a));
        for (T each : after) {
            T same = old.remove(name.apply(each));
            Object now = value.apply(each);
            if (same == null) {
                changes.add(what + " " + name.apply(each) + " came" + (now == null ? "" : " (" + now + ")"));
            } else if (!Objects.equals(now, value.apply(same))) {
                changes.add(what + " " + name.apply(each) + ": " + shown(value.apply(same)) + " -> " + shown(now));
            }
        }
        before.stream()
                .map(name)
                .filter(old::containsKey)
                .distinct()
                .forEach(gone -> changes.add(what + " " + gone + " went"));
    }

    private void first(Diagnosis before, Diagnosis after) {
        Optional<String> old = before.causes().stream().findFirst().map(FoundCause::code);
        Optional<String> now = after.causes().stream().findFirst().map(FoundCause::code);
        if (old.isPresent() && now.isPresent() && !old.equals(now)) {
            changes.add("first cause: " + old.get() + " -> " + now.get());
        }
    }

    /** The plan is told when remedies that were there before stand in another order. */
    private void order(Diagnosis before, Diagnosis after) {
        List<String> old = before.plan().stream().map(Step::code).toList();
        List<String> now = after.plan().stream().map(Step::code).toList();
        if (!old.stream()
                .filter(now::contains)
                .toList()
                .equals(now.stream().filter(old::contains).toList())) {
            changes.add("plan: " + String.join(", ", now));
        }
    }

    private static Object shown(Object value) {
        return value == null ? "at once" : value;
    }

    private static List<String> said(Diagnosis diagnosis) {
        return Stream.of(
                        diagnosis.causes().stream()
                                .flatMap(cause -> Stream.concat(
                                        Stream.of(cause.title()),
                                        cause.because().stream().map(because -> because.text() + because.source()))),
                        diagnosis.plan().stream()
                                .flatMap(step ->
                                        Stream.concat(Stream.of(step.title() + step.causes()), step.steps().stream())),
                        diagnosis.inconsistencies().stream().map(Conflict::text))
                .flatMap(texts -> texts)
                .toList();
    }
}
