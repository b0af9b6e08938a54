package org.declinic.language.sandbox;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.declinic.finding.Finding;
import org.declinic.language.syntax.ParsedFile;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Queries that ask each other in a circle: the engine would go round in it without end. */
final class Queries {

    private final Map<String, Set<String>> asked = new HashMap<>();

    Queries(List<ParsedFile> files) {
        for (ParsedFile file : files) {
            for (RuleDescr rule : file.tree().getRules()) {
                if (rule instanceof QueryDescr) {
                    asked.computeIfAbsent(rule.getName(), any -> new HashSet<>())
                            .addAll(JavaPieces.of(rule).patterns().stream()
                                    .map(PatternDescr::getObjectType)
                                    .filter(Objects::nonNull)
                                    .map(type -> type.substring(type.lastIndexOf('.') + 1))
                                    .collect(toSet()));
                }
            }
        }
    }

    void judge(ParsedFile file, Consumer<Finding> findings) {
        for (RuleDescr rule : file.tree().getRules()) {
            if (rule instanceof QueryDescr && Circle.leadsBack(rule.getName(), asked)) {
                Refused refused = new Refused(file);
                refused.inUnit(
                        refused.unitAt(file.span(null, rule).from()),
                        rule.getName(),
                        Refusal.loop(
                                "the query '" + rule.getName() + "' asks itself, which may have no end",
                                rule.getName()));
                refused.findings().forEach(findings);
            }
        }
    }
}
