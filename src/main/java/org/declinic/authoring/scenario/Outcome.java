package org.declinic.authoring.scenario;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.diagnosis.Diagnosis.Because;
import org.declinic.diagnosis.Diagnosis.Conflict;
import org.declinic.diagnosis.Diagnosis.FoundCause;
import org.declinic.diagnosis.Diagnosis.Remark;
import org.declinic.diagnosis.Diagnosis.Step;
import org.declinic.diagnosis.Diagnosis.Withheld;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.knowledge.RuleEntry;
import org.declinic.engine.session.Observation;

/** What came of a scenario, in the words of a scenario. */
record Outcome(Knowledge knowledge, Observation observation) {

    private Diagnosis diagnosis() {
        return observation.diagnosis();
    }

    List<String> causes() {
        return diagnosis().causes().stream().map(FoundCause::code).toList();
    }

    String causesInWords() {
        return diagnosis().causes().isEmpty()
                ? "no cause"
                : diagnosis().causes().stream()
                        .map(cause -> cause(cause.code(), Optional.of(cause.certainty())))
                        .collect(joining(", ", "causes ", ""));
    }

    static String cause(String code, Optional<BigDecimal> certainty) {
        return code + certainty.map(number -> " " + number.toPlainString()).orElse("");
    }

    Optional<FoundCause> cause(String code) {
        return diagnosis().causes().stream()
                .filter(cause -> cause.code().equals(code))
                .findFirst();
    }

    List<String> remedies() {
        return diagnosis().plan().stream().map(Step::code).toList();
    }

    String planInWords() {
        return diagnosis().plan().isEmpty() ? "no plan" : "plan " + String.join(", ", remedies());
    }

    List<String> withheld() {
        return diagnosis().withheld().stream().map(Withheld::code).toList();
    }

    String withheldInWords() {
        return withheld().isEmpty() ? "nothing withheld" : "withheld " + String.join(", ", withheld());
    }

    Optional<Step> step(String code) {
        return diagnosis().plan().stream()
                .filter(step -> step.code().equals(code))
                .findFirst();
    }

    static String waits(String remedy, Instant notBefore) {
        return remedy + (notBefore == null ? " at once" : " not before " + notBefore);
    }

    /** Its causes in order of their codes, for what a remedy is against is a set. */
    static String serves(String remedy, Collection<String> causes) {
        return remedy + (causes.isEmpty() ? " for no cause" : " for " + String.join(", ", new TreeSet<>(causes)));
    }

    List<String> inconsistencies() {
        return diagnosis().inconsistencies().stream().map(Conflict::rule).toList();
    }

    /** The texts that the shopper reads, of those that hold some words. */
    List<String> saying(String words) {
        return Stream.of(
                        diagnosis().causes().stream()
                                .flatMap(cause -> Stream.concat(cause.because().stream(), cause.against().stream()))
                                .map(Because::text),
                        diagnosis().plan().stream().flatMap(step -> step.steps().stream()),
                        diagnosis().withheld().stream().map(Withheld::because),
                        diagnosis().inconsistencies().stream().map(Conflict::text),
                        diagnosis().notes().stream().map(Remark::text))
                .flatMap(texts -> texts)
                .filter(text -> text.contains(words))
                .toList();
    }

    Set<String> rules() {
        return observation.rules();
    }

    /** The rules whose {@code @cause} or {@code @remedy} is one of the codes. */
    List<String> rulesAbout(String annotation, Collection<String> codes) {
        return knowledge.rules().stream()
                .filter(rule ->
                        rule.annotation(annotation).filter(codes::contains).isPresent())
                .map(RuleEntry::name)
                .toList();
    }
}
