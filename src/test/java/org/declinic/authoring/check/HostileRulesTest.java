package org.declinic.authoring.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.declinic.finding.Finding;
import org.declinic.language.syntax.RuleFiles;
import org.declinic.project.ProjectRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rule files that would exhaust a parser, or a terminal, are findings like any other mistake. */
class HostileRulesTest {

    @TempDir
    private Path folder;

    @Test
    void bracketsThatStandThousandsDeepAreNamed() throws Exception {
        String deep = "( ".repeat(5_000);
        assertEquals(
                List.of("syntax: brackets stand more than 100 deep in each other"),
                found("rule \"a\" when CheckoutAttempt( " + deep + "total > 1B" + deep.replace('(', ')')
                        + " ) then end"));
        assertEquals(
                List.of("syntax: brackets stand more than 100 deep in each other"),
                found("rule \"a\" when " + deep + " then end"));
    }

    @Test
    void anExpressionOfThousandsOfTermsIsNamed() throws Exception {
        assertEquals(
                List.of("syntax: an expression of this rule is too long"),
                found("rule \"a\" when CheckoutAttempt( " + "total > 1B && ".repeat(4_000) + "total > 1B ) then end"));
        assertEquals(
                List.of("too-large: this has more than 65,536 characters"),
                found("rule \"a\" when CheckoutAttempt( " + "total > 1B && ".repeat(20_000) + "total > 1B ) then end"));
    }

    @Test
    void ofALongTextOnlyTheLineAroundAFindingIsShown() throws Exception {
        assertEquals("unknown-field", codeOfShortFinding(60_000));
        assertEquals("too-large", codeOfShortFinding(1_000_000));
    }

    private String codeOfShortFinding(int characters) throws Exception {
        Finding finding = findings(
                        "rule \"a\" when CheckoutAttempt( mesage == \"" + "x".repeat(characters) + "\" ) then end")
                .get(0);
        assertTrue(finding.inFull().length() < 1_000);
        return finding.code();
    }

    @Test
    void thousandsOfBrokenRulesAreAllNamed() throws Exception {
        StringBuilder rules = new StringBuilder();
        for (int rule = 0; rule < 1_000; rule++) {
            rules.append("rule \"").append(rule).append("\" when CheckoutAttempt( total > 1B )) ( then end\n");
        }
        assertTrue(found(rules.toString()).size() >= 1_000);
    }

    @Test
    void nothingSteersTheTerminal() throws Exception {
        List<Finding> findings = findings("rule \"\u001b[2Ja\" when CheckoutAttempt( \u001b[31m == 1 ) then end");
        assertTrue(findings.stream().noneMatch(finding -> finding.inFull().contains("\u001b")));
    }

    private List<String> found(String rule) throws Exception {
        return findings(rule).stream()
                .map(finding -> finding.code() + ": " + finding.message())
                .toList();
    }

    private List<Finding> findings(String rule) throws Exception {
        Files.writeString(
                folder.resolve("hostile.drl"), "package hostile\nimport org.declinic.facts.*\n" + rule + "\n");
        return Check.of(RuleFiles.in(List.of(folder), Optional.of(ProjectRules.FOLDER)), List.of(folder))
                .findings();
    }
}
