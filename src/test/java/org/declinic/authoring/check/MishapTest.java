package org.declinic.authoring.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.language.semantics.Rule;
import org.declinic.language.semantics.RuleSet;
import org.declinic.language.syntax.RuleFile;
import org.declinic.language.syntax.RuleFiles;
import org.junit.jupiter.api.Test;

/** A mistake of the program itself is said as such, and other findings with it. */
class MishapTest {

    private static final List<Path> FOLDERS = List.of(Path.of("our-rules"));
    private static final String TEXT = "package a\nrule \"A\"\nwhen\nthen\nend\n\nrule \"B\"\nwhen\nthen\nend\n";
    private static final Checked CHECKED = new Checked(
            RuleSet.of(new RuleFiles(
                    List.of(new RuleFile("our-rules", "our-rules/a.drl", "a.drl", TEXT, false)), List.of())),
            FOLDERS);

    private static final class FailsAtB implements EachRule {

        @Override
        public void check(Rule rule, Consumer<Finding> findings) {
            if (rule.name().equals("B")) {
                throw new IllegalStateException("not thought of");
            }
            findings.accept(rule.nameSpan().finding(Code.EVAL, "found"));
        }
    }

    private static final class FailsAtAll implements RuleCheck {

        @Override
        public void check(Checked rules, Consumer<Finding> findings) {
            throw new IllegalStateException("not thought of");
        }
    }

    @Test
    void whatIsWrongWithTheOtherRulesIsSaidToo() {
        assertEquals(
                List.of(
                        "a.drl:2:6: warning[eval]: found",
                        "a.drl:7:6: error[internal]: this is a mistake in the program itself, please report it: "
                                + "FailsAtB: java.lang.IllegalStateException: not thought of"),
                findings(new FailsAtB()));
    }

    @Test
    void aMistakeThatIsAboutNoRuleIsSaidOfTheFolder() {
        assertEquals(
                List.of("our-rules: error[internal]: this is a mistake in the program itself, please report it: "
                        + "FailsAtAll: java.lang.IllegalStateException: not thought of"),
                findings(new FailsAtAll()));
    }

    private static List<String> findings(RuleCheck check) {
        List<String> findings = new ArrayList<>();
        Mishap.guard(check, CHECKED, FOLDERS, finding -> findings.add(finding.toString()));
        return findings;
    }
}
