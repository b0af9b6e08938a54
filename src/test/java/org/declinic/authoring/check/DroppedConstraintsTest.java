package org.declinic.authoring.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.declinic.finding.Code;
import org.declinic.language.syntax.RuleFiles;
import org.declinic.project.OtherPlatforms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Drools drops is found however rules are compiled; each kind of it is in the corpus of mistakes. */
class DroppedConstraintsTest {

    private static final Path MISTAKE = Path.of("src/test/resources/mistakes/dropped-constraint");

    @TempDir
    private Path folder;

    @BeforeEach
    void copyTheMistake() throws Exception {
        Files.copy(MISTAKE.resolve("rules.drl"), folder.resolve("rules.drl"));
    }

    @Test
    void manyRulesAreCompiledInPartsAndCheckedAllTheSame() throws Exception {
        OtherPlatforms.rules(folder, 300);
        Check check = Check.of(RuleFiles.in(List.of(folder), Optional.empty()), List.of(folder));
        assertEquals(Files.readString(MISTAKE.resolve("expected.txt")), errors(check));
    }

    @Test
    void rulesWithSuchAMistakeDoNotTakeThePlaceOfThoseInUse() throws Exception {
        RuleFiles files = RuleFiles.in(List.of(folder), Optional.empty());
        Check check = Check.of(files, List.of(folder), Optional.empty());
        assertEquals(Optional.empty(), check.knowledge());
        assertEquals(Files.readString(MISTAKE.resolve("expected.txt")), errors(check));
    }

    private String errors(Check check) {
        return CheckText.of(check.findings().stream()
                        .filter(finding -> finding.kind() == Code.DROPPED_CONSTRAINT)
                        .toList())
                .replace(folder + "/", "");
    }
}
