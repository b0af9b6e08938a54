package org.declinic.cases.catalog;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.declinic.cases.catalog.Catalog.Origin;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.knowledge.RuleEntry;
import org.declinic.language.semantics.Producers;
import org.declinic.language.syntax.RuleFile;
import org.declinic.text.RuleHeader;

/** Where the conclusions of a rule set are from. */
final class Origins {

    private final Knowledge knowledge;
    private final Producers producers;
    private final Map<String, String> ruleSets;
    private final boolean several;

    Origins(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.producers = new Producers(knowledge.meaning());
        this.ruleSets = knowledge.files().files().stream().collect(toMap(RuleFile::path, RuleFile::ruleSet));
        this.several = ruleSets.values().stream().distinct().count() > 1;
    }

    /** The title of something, where rules say one, and the rules about it. */
    record Group(String title, List<Origin> rules) {}

    /** The rules with an annotation, by each of the codes in it. */
    SortedMap<String, Group> by(String annotation) {
        SortedMap<String, List<RuleEntry>> byCode = new TreeMap<>();
        for (RuleEntry rule : knowledge.rules()) {
            rule.annotation(annotation).stream()
                    .flatMap(codes -> RuleHeader.codes(codes).stream())
                    .forEach(code -> byCode.computeIfAbsent(code, first -> new ArrayList<>())
                            .add(rule));
        }
        SortedMap<String, Group> groups = new TreeMap<>();
        byCode.forEach((code, rules) -> groups.put(code, new Group(title(rules), origins(rules.stream()))));
        return groups;
    }

    /** The rules that make conclusions of a type. */
    List<Origin> of(Class<?> conclusion) {
        return origins(
                producers.knownOf(conclusion.getSimpleName()).stream().flatMap(name -> knowledge.rule(name).stream()));
    }

    private static String title(List<RuleEntry> rules) {
        return rules.stream()
                .flatMap(rule -> rule.annotation(RuleHeader.TITLE).stream())
                .findFirst()
                .orElse("");
    }

    private List<Origin> origins(Stream<RuleEntry> rules) {
        return rules.map(rule -> new Origin(
                        rule.name(),
                        rule.file(),
                        rule.line(),
                        several ? ruleSets.get(rule.file()) : null,
                        rule.annotation(RuleHeader.CERTAINTY)
                                .map(BigDecimal::new)
                                .orElse(null),
                        rule.annotation(RuleHeader.SOURCE).orElse(null),
                        rule.annotation(RuleHeader.MAY_BE_WRONG).orElse(null)))
                .toList();
    }
}
