package org.declinic.bench.byhand;

import java.math.BigDecimal;
import org.declinic.diagnosis.Diagnosis.Because;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.knowledge.RuleEntry;

/** What is always true of a rule, looked up once: its place, and what its annotations say. */
public record KnownRule(String name, String file, int line, String code, String title, BigDecimal certainty) {

    /** Looks a rule up. */
    public static KnownRule of(Knowledge knowledge, String name) {
        RuleEntry rule = knowledge.rule(name).orElseThrow(() -> new IllegalArgumentException("no rule " + name));
        return new KnownRule(
                name,
                rule.file(),
                rule.line(),
                rule.annotation("cause").orElse(null),
                knowledge.rules().stream()
                        .filter(each -> each.annotation("cause").equals(rule.annotation("cause")))
                        .flatMap(each -> each.annotation("title").stream())
                        .findFirst()
                        .orElse(null),
                rule.annotation("certainty")
                        .map(BigDecimal::new)
                        .map(BigDecimal::stripTrailingZeros)
                        .orElse(null));
    }

    Because because(String text) {
        return new Because(name, file, line, text, null, null);
    }
}
