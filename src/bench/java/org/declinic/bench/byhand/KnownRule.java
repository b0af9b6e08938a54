package org.declinic.bench.byhand;

import java.math.BigDecimal;
import java.util.Optional;
import org.declinic.diagnosis.Diagnosis.Because;
import org.declinic.diagnosis.Diagnosis.Conflict;
import org.declinic.knowledge.Knowledge;
import org.declinic.knowledge.RuleEntry;

/** What is always true of a rule, looked up once: its place, and what its annotations say. */
public record KnownRule(
        String name, String file, int line, String code, String title, BigDecimal certainty, String source) {

    /** Looks a rule up. */
    public static KnownRule of(Knowledge knowledge, String name) {
        RuleEntry rule = knowledge.rule(name).orElseThrow(() -> new IllegalArgumentException("no rule " + name));
        return new KnownRule(
                name,
                rule.file(),
                rule.line(),
                code(rule).orElse(null),
                knowledge.rules().stream()
                        .filter(each -> code(each).equals(code(rule)))
                        .flatMap(each -> each.annotation("title").stream())
                        .findFirst()
                        .orElse(null),
                rule.annotation("certainty")
                        .map(BigDecimal::new)
                        .map(BigDecimal::stripTrailingZeros)
                        .orElse(null),
                rule.annotation("source").orElse(null));
    }

    private static Optional<String> code(RuleEntry rule) {
        return rule.annotation("cause").or(() -> rule.annotation("remedy"));
    }

    Because because(String text) {
        return new Because(name, file, line, text, source, null);
    }

    Conflict conflict(String text) {
        return new Conflict(name, file, line, text);
    }
}
