package org.declinic.language.semantics;

import static java.util.stream.Collectors.joining;
import static org.declinic.text.RuleHeader.AGAINST;
import static org.declinic.text.RuleHeader.CAUSE;
import static org.declinic.text.RuleHeader.MAY_BE_WRONG;
import static org.declinic.text.RuleHeader.REMEDY;
import static org.declinic.text.RuleHeader.SOURCE;
import static org.declinic.text.RuleHeader.TITLE;
import static org.declinic.text.RuleHeader.TOLD;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.language.semantics.Rule.Annotation;
import org.declinic.language.syntax.ParsedFile;
import org.declinic.language.syntax.Token;

/** Checks the annotations of a rule whose value is a text: one that says something, and codes that can be named. */
record AnnotationTexts(Rule rule, List<Finding> findings) {

    private static final Map<String, String> NEEDED = Map.of(
            CAUSE, "the code of the cause",
            REMEDY, "the code of the remedy",
            TOLD, "the code of the cause that is told",
            AGAINST, "the codes of causes",
            SOURCE, "what it rests on",
            TITLE, "a sentence",
            MAY_BE_WRONG, "when it is mistaken");

    private static final Set<String> ONE_CODE = Set.of(CAUSE, REMEDY, TOLD);
    private static final Set<String> CODES = Set.of(AGAINST, SOURCE);

    void check() {
        rule.annotations().stream()
                .filter(each -> NEEDED.containsKey(each.name()))
                .forEach(this::check);
    }

    private void check(Annotation annotation) {
        String value = annotation.value();
        String name = annotation.name();
        List<Token> words = ParsedFile.words(annotation.valueSpan());
        boolean isText = words.size() == 1
                || words.stream().anyMatch(word -> word.is("+"))
                || words.stream().noneMatch(word -> word.kind() == Token.Kind.TEXT);
        if (value.replace(",", "").isBlank()) {
            saysNothing(annotation, "write " + NEEDED.get(name) + ": @" + name + "( \"...\" )", findings);
        } else if (!isText) {
            Stream<String> texts = words.stream()
                    .filter(word -> word.kind() == Token.Kind.TEXT)
                    .map(Token::value);
            String one = CODES.contains(name)
                    ? texts.collect(joining(", "))
                    : texts.findFirst().orElseThrow();
            wrong(annotation, "@" + name + " takes one text", "write @" + name + "( \"" + one + "\" )");
        } else if (ONE_CODE.contains(name) && value.contains(",")) {
            wrong(annotation, "@" + name + " takes one code", "write a rule of its own for each code");
        } else if (ONE_CODE.contains(name) && !value.equals(value.strip())) {
            wrong(
                    annotation,
                    "this code begins or ends with a space",
                    "write @" + name + "( \"" + value.strip() + "\" )");
        } else if (CODES.contains(name) && Stream.of(value.split(",", -1)).anyMatch(String::isBlank)) {
            String codes = annotation.codes().filter(code -> !code.isEmpty()).collect(joining(", "));
            wrong(annotation, "there is a comma too many", "write @" + name + "( \"" + codes + "\" )");
        }
    }

    /** Says that an annotation has no value, or an empty one. */
    static void saysNothing(Annotation annotation, String help, List<Finding> findings) {
        findings.add(annotation
                .valueSpan()
                .finding(Code.BAD_ANNOTATION, "@" + annotation.name() + " says nothing")
                .help(help));
    }

    private void wrong(Annotation annotation, String message, String help) {
        findings.add(
                annotation.valueSpan().finding(Code.BAD_ANNOTATION, message).help(help));
    }
}
