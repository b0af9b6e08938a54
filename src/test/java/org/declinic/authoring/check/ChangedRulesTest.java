package org.declinic.authoring.check;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.declinic.finding.Finding;
import org.declinic.language.sandbox.Sandbox;
import org.declinic.language.semantics.RuleSet;
import org.declinic.language.syntax.ParsedFile;
import org.declinic.language.syntax.RuleFile;
import org.declinic.language.syntax.RuleFiles;
import org.declinic.language.syntax.Token;
import org.declinic.project.ProjectRules;

/** Whatever a slip makes of a rule file, there is an answer, and it is about places in the file. */
class ChangedRulesTest {

    private static final List<RuleFile> FILES = Stream.of(
                    ProjectRules.FOLDER,
                    Path.of("src/test/resources/every-construct"),
                    Path.of("src/test/resources/unusual-rules"))
            .flatMap(folder -> RuleFiles.in(List.of(folder), Optional.of(ProjectRules.FOLDER)).files().stream())
            .toList();

    /** What a slip leaves in place of a word: nothing, the word twice, another one. */
    private static final List<String> INSTEAD = List.of(
            "",
            "%1$s %1$s",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            ";",
            ",",
            ".",
            ":",
            "/",
            "\"",
            "'",
            "@",
            "#",
            "=",
            "<",
            "%%",
            "\\",
            "/*",
            "//",
            "\n",
            "\u00a0",
            "\ud83d\ude00",
            "\u0000",
            "when",
            "then",
            "end",
            "rule",
            "query",
            "declare",
            "function",
            "import",
            "not",
            "or",
            "from",
            "accumulate",
            "eval",
            "null",
            "1",
            "$x",
            "unit");

    @Property(tries = 400)
    void aWordIsChangedDroppedOrDoubled(
            @ForAll("files") RuleFile file, @ForAll @IntRange(max = 1_000_000) int word, @ForAll("slips") String slip) {
        List<Token> words = ParsedFile.words(file.text());
        Token changed = words.get(word % words.size());
        check(file, changed.from(), changed.to(), String.format(slip, changed.text()));
    }

    @Property(tries = 400)
    void aCharacterIsChangedDroppedOrDoubled(
            @ForAll("files") RuleFile file, @ForAll @IntRange(max = 1_000_000) int at, @ForAll("slips") String slip) {
        int from = at % file.text().length();
        check(file, from, from + 1, String.format(slip, file.text().charAt(from)));
    }

    @Property(tries = 100)
    void theFileEndsTooEarly(@ForAll("files") RuleFile file, @ForAll @IntRange(max = 1_000_000) int at) {
        check(file, at % file.text().length(), file.text().length(), "");
    }

    @Provide
    private Arbitrary<RuleFile> files() {
        return Arbitraries.of(FILES);
    }

    @Provide
    private Arbitrary<String> slips() {
        return Arbitraries.of(INSTEAD);
    }

    private static void check(RuleFile file, int from, int to, String instead) {
        String text = new StringBuilder(file.text()).replace(from, to, instead).toString();
        RuleFiles files = new RuleFiles(List.of(file.with(text)), List.of());
        RuleSet set = RuleSet.of(files);
        List<Finding> findings = new ArrayList<>(set.findings());
        Consumer<Finding> found = findings::add;
        Checked checked = new Checked(set, List.of());
        Checks.OF_EACH_RULE.forEach(check -> check.check(checked, found));
        findings.addAll(Sandbox.findings(files, set));
        if (set.errors().isEmpty()) {
            Checks.OF_RULES_TOGETHER.forEach(check -> check.check(checked, found));
        }
        List<String> lines = text.lines().toList();
        findings.forEach(finding -> assertTrue(isIn(lines, finding), finding::inFull));
    }

    private static boolean isIn(List<String> lines, Finding finding) {
        int line = finding.place().line();
        String text = line >= 1 && line <= lines.size() ? lines.get(line - 1) : "";
        return line >= 1
                && line <= Math.max(1, lines.size())
                && finding.place().column() >= 1
                && finding.place().column() <= text.length() + 1;
    }
}
