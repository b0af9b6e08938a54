package org.declinic.engine.knowledge;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.declinic.language.sandbox.Sandbox;
import org.declinic.language.semantics.RuleSet;
import org.declinic.language.syntax.RuleFiles;
import org.declinic.project.ProjectRules;
import org.junit.jupiter.api.Test;

/** Rules that only match, calculate and conclude need no permission. */
class HarmlessRulesTest {

    private static final RuleFiles EVERYTHING =
            RuleFiles.in(List.of(Path.of("src/test/resources/harmless-rules")), Optional.of(ProjectRules.FOLDER));

    @Test
    void rulesOfEveryConstructNeedNoPermission() {
        assertEquals(List.of(), Sandbox.findings(EVERYTHING, RuleSet.of(EVERYTHING)));
        assertDoesNotThrow(() -> RuleCompiler.compile(EVERYTHING, RuleSet.of(EVERYTHING)));
    }

    @Test
    void theProjectsOwnRulesNeedNoPermission() {
        assertEquals(List.of(), Sandbox.findings(ProjectRules.FILES, RuleSet.of(ProjectRules.FILES)));
        assertEquals(Optional.empty(), RuleCompiler.error(ProjectRules.FILES));
    }

    @Test
    void whatWasCompiledWithThePermissionIsNotFoundWithoutIt() {
        assertNotEquals(RulesVersion.key(EVERYTHING), RulesVersion.key(EVERYTHING.allowingJava()));
        assertEquals(RulesVersion.of(EVERYTHING), RulesVersion.of(EVERYTHING.allowingJava()));
    }
}
