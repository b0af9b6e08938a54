package org.declinic.engine.knowledge;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.declinic.finding.Finding;
import org.declinic.language.semantics.RuleSet;
import org.declinic.language.syntax.RuleFile;
import org.declinic.language.syntax.RuleFiles;
import org.junit.jupiter.api.Test;

class VerificationTest {

    @Test
    void manyRulesThatCompileAreRefusedForTheErrorOfOneOfThem() {
        String rules = IntStream.rangeClosed(0, Verification.MANY_RULES)
                .mapToObj(each -> "rule \"" + each + "\" @kind( x ) when CheckoutAttempt() then end\n")
                .collect(joining())
                .replaceFirst("@kind", "@cuase")
                .replace("@kind( x )", "");
        RuleFiles files = new RuleFiles(
                List.of(RuleFile.generated(
                        "many.drl", "package many\nimport org.declinic.facts.CheckoutAttempt\n" + rules)),
                List.of());
        RulesException refused =
                assertThrows(RulesException.class, () -> KnowledgeLoader.verify(files, RuleSet.of(files)));
        assertEquals(
                List.of("many.drl:3:10: error[unknown-annotation]"),
                refused.findings().stream()
                        .map(Finding::toString)
                        .map(finding -> finding.substring(0, finding.indexOf("]") + 1))
                        .toList());
    }
}
