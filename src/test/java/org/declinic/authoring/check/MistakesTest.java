package org.declinic.authoring.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.declinic.finding.Code;
import org.declinic.language.syntax.RuleFiles;
import org.declinic.project.ProjectRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Checks every folder of the corpus; the whole output that is expected stands in it. */
class MistakesTest {

    private static final Path CORPUS = Path.of("src/test/resources/mistakes");

    /** Mistakes of folders and files, or of rules that run, are in other tests. */
    private static final Set<String> ELSEWHERE = Set.of(
            "does-not-compile",
            "engine-differs",
            "no-rules",
            "not-audited",
            "not-utf-8",
            "overrules",
            "rule-failed",
            "rule-loop",
            "too-large",
            "unreadable");

    @TestFactory
    Stream<DynamicTest> everyMistakeIsNamedAtItsWord() throws IOException {
        return folders().stream()
                .map(folder -> dynamicTest(
                        folder.getFileName().toString(),
                        () -> assertEquals(Files.readString(folder.resolve("expected.txt")), said(folder))));
    }

    @Test
    void everyCodeHasAMistake() throws IOException {
        Set<String> codes = new TreeSet<>(ELSEWHERE);
        for (Path folder : folders()) {
            Pattern.compile(": (?:error|warning)\\[([a-z0-9-]+)]")
                    .matcher(Files.readString(folder.resolve("expected.txt")))
                    .results()
                    .map((MatchResult code) -> code.group(1))
                    .forEach(codes::add);
        }
        assertEquals(Code.aboutRules().keySet(), codes);
    }

    @Test
    void nothingIsSaidOfTheProjectsOwnRules() {
        Check check =
                Check.of(RuleFiles.in(List.of(ProjectRules.FOLDER), Optional.empty()), List.of(ProjectRules.FOLDER));
        assertEquals("", CheckText.of(check.findings()));
    }

    private static String said(Path folder) {
        Check check = Check.of(RuleFiles.in(List.of(folder), Optional.of(ProjectRules.FOLDER)), List.of(folder));
        return CheckText.of(check.findings()).replace(folder + "/", "");
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(CORPUS)) {
            return folders.sorted().toList();
        }
    }
}
