package org.declinic.language.semantics;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.declinic.text.RuleHeader.ATTEMPT;
import static org.declinic.text.RuleHeader.AUDIENCE;
import static org.declinic.text.RuleHeader.CAUSE;
import static org.declinic.text.RuleHeader.ONCE;
import static org.declinic.text.RuleHeader.REMEDY;
import static org.declinic.text.RuleHeader.STAGE;
import static org.declinic.text.RuleHeader.TITLE;
import static org.declinic.text.RuleHeader.TOLD;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.declinic.conclusions.Stage;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Severity;
import org.declinic.language.semantics.Rule.Annotation;
import org.declinic.language.syntax.Span;

/** Checks what a cause or remedy has once, at any one of its rules. */
final class AnnotationsOnce {

    /** Those that a cause or remedy has once, and that need not be said. */
    private static final Set<String> WITH_DEFAULT = Set.of(TOLD, ATTEMPT, AUDIENCE);

    private AnnotationsOnce() {}

    /** Checks what a cause or remedy has once, over all rules. */
    static void check(List<Rule> rules, List<Finding> findings) {
        checkOnce(CAUSE, RuleAnnotations.OF_CAUSE, rules, findings);
        checkOnce(REMEDY, RuleAnnotations.OF_REMEDY, rules, findings);
    }

    private static void checkOnce(String kind, List<String> inOrder, List<Rule> rules, List<Finding> findings) {
        Map<String, List<Rule>> byCode = rules.stream()
                .filter(rule -> rule.annotation(kind).isPresent())
                .collect(groupingBy(rule -> rule.annotation(kind).orElseThrow().value(), LinkedHashMap::new, toList()));
        byCode.forEach((code, ofCode) -> ONCE.stream()
                .filter(inOrder::contains)
                .forEach(name -> checkOnce("the " + kind + " " + code, name, inOrder, ofCode, findings)));
        if (kind.equals(REMEDY)) {
            byCode.forEach((code, ofCode) -> checkAttempt(code, ofCode, findings));
        }
        checkTitles(kind, byCode, findings);
    }

    /** Nobody can tell two causes or remedies of one title apart. */
    private static void checkTitles(String kind, Map<String, List<Rule>> byCode, List<Finding> findings) {
        Map<String, String> codes = new HashMap<>();
        byCode.entrySet().stream()
                .sorted(comparing(each -> !each.getValue().get(0).file().file().own()))
                .forEach(each -> each.getValue().stream()
                        .flatMap(rule -> rule.annotation(TITLE).stream())
                        .filter(title -> !title.value().isBlank())
                        .findFirst()
                        .ifPresent(title -> checkTitle(kind, each.getKey(), title, codes, findings)));
    }

    private static void checkTitle(
            String kind, String code, Annotation title, Map<String, String> codes, List<Finding> findings) {
        String words = title.value()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s.]+", " ")
                .strip();
        String other = codes.putIfAbsent(words, code);
        if (other != null) {
            findings.add(title.valueSpan()
                    .finding(Code.ANNOTATION_TWICE, "the " + kind + " " + other + " has this @title too")
                    .as(Severity.WARNING)
                    .help("give each a title of its own, or write @" + kind + "( \"" + other + "\" ) here"));
        }
    }

    /** What is told to pay says with what: without that, it counts as paying with what was just declined. */
    private static void checkAttempt(String code, List<Rule> rules, List<Finding> findings) {
        if (rules.stream().noneMatch(rule -> RuleAnnotations.has(rule.annotations(), ATTEMPT))) {
            rules.stream()
                    .flatMap(rule -> rule.annotation(STAGE).stream())
                    .filter(stage -> stage.value().equals(Stage.PAY.name()))
                    .findFirst()
                    .ifPresent(stage -> findings.add(stage.nameSpan()
                            .finding(Code.MISSING_ANNOTATION, "the remedy " + code + " is to pay, and has no @attempt")
                            .as(Severity.WARNING)
                            .help("write with what below @stage: @attempt( SAME_CARD ), NEW_CARD or OTHER_METHOD")));
        }
    }

    private static void checkOnce(
            String what, String name, List<String> inOrder, List<Rule> rules, List<Finding> findings) {
        List<Annotation> written =
                rules.stream().flatMap(rule -> rule.annotation(name).stream()).toList();
        if (!WITH_DEFAULT.contains(name)
                && rules.stream().noneMatch(rule -> RuleAnnotations.has(rule.annotations(), name))) {
            findings.add(placeBefore(rules.get(0), name, inOrder)
                    .finding(Code.MISSING_ANNOTATION, what + " has no @" + name)
                    .help("write @" + name + "( ... ) below this"));
        }
        for (Annotation again : written.stream().skip(1).toList()) {
            Annotation first = written.get(0);
            String before = first.valueSpan().shown();
            findings.add(
                    again.value().equals(first.value())
                            ? again.nameSpan()
                                    .finding(Code.ANNOTATION_TWICE, what + " has its @" + name + " in " + before)
                                    .as(Severity.WARNING)
                                    .help("leave it out here: it stands once, at any one of the rules")
                            : again.valueSpan()
                                    .finding(Code.ANNOTATION_TWICE, what + " has another @" + name + " in " + before)
                                    .help("keep one of them: it stands once, at any one of the rules"));
        }
    }

    /** The last character of the annotation, or of the name, below which an annotation belongs. */
    static Span placeBefore(Rule rule, String name, List<String> inOrder) {
        List<String> earlier = inOrder.subList(0, inOrder.indexOf(name));
        int end = rule.annotations().stream()
                .filter(annotation -> earlier.stream().anyMatch(each -> RuleAnnotations.has(List.of(annotation), each)))
                .mapToInt(Annotation::end)
                .max()
                .orElse(rule.nameSpan().to());
        return rule.nameSpan().at(end - 1, end);
    }
}
