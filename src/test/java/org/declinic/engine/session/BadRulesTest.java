package org.declinic.engine.session;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.declinic.engine.knowledge.KnowledgeLoader;
import org.declinic.engine.knowledge.RulesException;
import org.declinic.facts.CheckoutAttemptBuilder;
import org.declinic.facts.Outcome;
import org.declinic.facts.PriorAttemptBuilder;
import org.declinic.language.syntax.RuleFiles;
import org.declinic.project.Folders;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Loads every rule file of the corpus and diagnoses a case by it; what is said of it stands beside it. The rules may use
 * all of Java, and so fail in every way.
 */
class BadRulesTest {

    private static final Path CORPUS = Path.of("src/test/resources/bad-rules");

    @TestFactory
    Stream<DynamicTest> everyRuleThatDoesNotCompileOrRunIsNamedAtItsPlace() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.filter(file -> file.toString().endsWith(".drl")).sorted().toList().stream()
                    .map(file -> dynamicTest(
                            file.getFileName().toString(),
                            () -> assertEquals(
                                    Files.readString(Path.of(file.toString().replace(".drl", ".expected"))),
                                    said(file))));
        }
    }

    private String said(Path file) throws IOException {
        Path rules = Folders.fresh("bad-rules");
        Files.copy(file, rules.resolve(file.getFileName()));
        try {
            new Diagnoser(KnowledgeLoader.load(
                            RuleFiles.in(List.of(rules), Optional.empty()).allowingJava()))
                    .diagnose("case", facts());
            return "nothing\n";
        } catch (RulesException e) {
            return e.findings().stream()
                    .map(finding -> finding.toString().replace(rules + "/", ""))
                    .collect(joining("\n", "", "\n"));
        } catch (RuleFailure e) {
            return e.finding() + "\n";
        }
    }

    private static List<Object> facts() {
        return List.of(
                CheckoutAttemptBuilder.builder()
                        .total(BigDecimal.TEN)
                        .outcome(Outcome.DECLINED)
                        .build(),
                PriorAttemptBuilder.builder().build());
    }
}
