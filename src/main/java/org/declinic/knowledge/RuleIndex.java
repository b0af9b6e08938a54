package org.declinic.knowledge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.declinic.conclusions.Stage;
import org.declinic.finding.Finding;
import org.declinic.syntax.RuleFile;

/** All rules of a rule set with their places and annotations, held against what conclusions need of them. */
final class RuleIndex {

    private final List<RuleEntry> entries = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    static RuleIndex of(List<RuleFile> files) throws RulesException {
        RuleIndex index = new RuleIndex();
        RuleParser parser = new RuleParser();
        Declarations declarations = new Declarations();
        for (RuleFile file : files) {
            parser.parse(file).ifPresent(parsed -> {
                declarations.add(file, parsed);
                RuleParser.rules(parsed).forEach(rule -> index.entries.add(parser.entry(file, rule)));
            });
        }
        index.findings.addAll(parser.findings());
        index.findings.addAll(declarations.findings());
        index.checkNames();
        index.entries.forEach(index::checkAnnotations);
        if (!index.findings.isEmpty()) {
            throw new RulesException(index.findings);
        }
        return index;
    }

    List<RuleEntry> entries() {
        return entries;
    }

    private void checkNames() {
        Map<String, RuleEntry> seen = new HashMap<>();
        for (RuleEntry rule : entries) {
            RuleEntry first = seen.putIfAbsent(rule.name(), rule);
            if (first != null) {
                wrong(rule, "duplicate-rule", "another rule has the name \"" + rule.name() + "\": " + first.place());
            }
        }
    }

    private void checkAnnotations(RuleEntry rule) {
        if (rule.annotation("cause").isPresent()) {
            Stream.of("title", "certainty").forEach(annotation -> need(rule, annotation));
            rule.annotation("certainty")
                    .filter(certainty -> !isCertainty(certainty))
                    .ifPresent(wrong -> wrong(
                            rule,
                            "bad-annotation",
                            "@certainty must be a number above 0 and at most 1, of at most two decimals, not "
                                    + wrong));
        }
        if (rule.annotation("remedy").isPresent()) {
            Stream.of("title", "stage", "order").forEach(annotation -> need(rule, annotation));
            rule.annotation("order")
                    .filter(order -> !order.matches("\\d{1,9}"))
                    .ifPresent(wrong -> wrong(rule, "bad-annotation", "@order must be a whole number, not " + wrong));
            rule.annotation("stage")
                    .filter(stage -> !stages().contains(stage))
                    .ifPresent(stage -> findings.add(Finding.error(
                            rule.place(),
                            "bad-annotation",
                            "@stage must be one of " + String.join(", ", stages()) + ", not " + stage,
                            stage,
                            stages())));
        }
    }

    private void need(RuleEntry rule, String annotation) {
        if (rule.annotation(annotation).isEmpty()) {
            wrong(rule, "missing-annotation", "the rule \"" + rule.name() + "\" needs @" + annotation);
        }
    }

    private void wrong(RuleEntry rule, String code, String message) {
        findings.add(Finding.error(rule.place(), code, message));
    }

    private static boolean isCertainty(String text) {
        try {
            BigDecimal certainty = new BigDecimal(text);
            return certainty.signum() > 0 && certainty.compareTo(BigDecimal.ONE) <= 0 && certainty.scale() <= 2;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static List<String> stages() {
        return Stream.of(Stage.values()).map(Stage::name).toList();
    }
}
