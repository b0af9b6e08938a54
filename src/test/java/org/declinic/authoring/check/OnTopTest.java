package org.declinic.authoring.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.declinic.language.semantics.Overruling;
import org.declinic.language.semantics.RuleSet;
import org.declinic.language.syntax.RuleFiles;
import org.declinic.project.Folders;
import org.declinic.project.ProjectRules;
import org.junit.jupiter.api.Test;

/** What is said of rules on top of the program's own that do more than add to them. */
class OnTopTest {

    private static final Path OVERRULING = Path.of("src/test/resources/on-top/overruling");
    private static final Path ADDING = Path.of("src/test/resources/on-top/adding");

    @Test
    void everyWayToOverruleIsNamedAtItsWordUnlessTheRuleSaysWhy() throws Exception {
        Check check =
                Check.of(files(List.of(ProjectRules.FOLDER, OVERRULING), ProjectRules.FOLDER), List.of(OVERRULING));
        assertEquals(
                Files.readString(OVERRULING.resolve("expected.txt")),
                CheckText.of(check.findings()).replace(OVERRULING + "/", ""));
        assertEquals(
                List.of("the warehouse knows"),
                check.allowed().stream().map(Allowed::reason).toList());
    }

    @Test
    void nothingIsSaidOfRulesThatAdd() {
        assertEquals(List.of(), Overruling.in(meaning(List.of(ProjectRules.FOLDER, ADDING), ProjectRules.FOLDER)));
    }

    @Test
    void rulesByThemselvesOverruleNothingOfTheProgramButItsCore() {
        Check check = Check.of(files(List.of(OVERRULING), ProjectRules.FOLDER), List.of(OVERRULING));
        assertEquals(
                0,
                check.findings().stream()
                        .filter(finding -> finding.code().equals("overrules"))
                        .count());
    }

    @Test
    void aCoreInPlaceOfTheProgramsIsNamed() throws Exception {
        Path folder = Folders.fresh("core-of-its-own");
        Files.createDirectories(folder.resolve("core"));
        Files.writeString(folder.resolve("core/ours.drl"), "package ours\n\nquery ours\n    Integer()\nend\n");
        assertEquals(
                folder
                        + "/core/ours.drl:1:1: warning[overrules]: all rules of the program are left out, for these bring a"
                        + " core/ of their own\n"
                        + "    1 | package ours\n"
                        + "      | ^^^^^^^^^^^^\n"
                        + "  help: say why: // declinic: allow overrules, because REASON; or speak against a cause\n",
                CheckText.of(Check.of(files(List.of(folder), ProjectRules.FOLDER), List.of(folder))
                        .findings()));
    }

    /** The program has them in its jar, whatever folder they are copied to. */
    @Test
    void aCopyOfTheProgramsRulesIsTheProgramsOwn() throws Exception {
        Path copy = Folders.fresh("copied-rules");
        Folders.copy(ProjectRules.FOLDER, copy);
        assertEquals(List.of(), Overruling.in(RuleSet.of(RuleFiles.in(List.of(copy), Optional.empty()))));
    }

    private static RuleSet meaning(List<Path> folders, Path ofProgram) {
        return RuleSet.of(files(folders, ofProgram));
    }

    private static RuleFiles files(List<Path> folders, Path ofProgram) {
        return RuleFiles.in(folders, Optional.of(ofProgram));
    }
}
