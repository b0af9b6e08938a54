package org.declinic.engine.session;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.declinic.engine.knowledge.KnowledgeLoader;
import org.declinic.engine.knowledge.RulesException;
import org.declinic.facts.CheckoutAttemptBuilder;
import org.declinic.facts.Outcome;
import org.declinic.facts.PriorAttemptBuilder;
import org.declinic.finding.Finding;
import org.declinic.language.syntax.RuleFile;
import org.declinic.language.syntax.RuleFiles;
import org.declinic.limits.Limits;
import org.declinic.limits.Stopped;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Rules that want all the time or memory there is; their first lines say how. What becomes of each stands beside it: it is
 * refused, fails, is ended by a limit, or does no harm.
 */
class CostlyRulesTest {

    private static final Path CORPUS = Path.of("src/test/resources/costly-rules");

    /** For those that only time ends. */
    private static final Limits SHORT =
            new Limits(Duration.ofMillis(500), 1_000, 1_000, 32_768, 20, 1_000_000, Long.MAX_VALUE);

    private static final Limits SMALL = new Limits(Duration.ofMinutes(5), 1_000, 1_000, 32_768, 20, 1_000_000, 20_000);

    @TestFactory
    Stream<DynamicTest> everyCostlyRuleComesToAnEnd() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.filter(file -> file.toString().endsWith(".drl")).sorted().toList().stream()
                    .map(file -> dynamicTest(file.getFileName().toString(), () -> tryOut(file)));
        }
    }

    @Test
    void aRuleThatIsLongerThanAClassCanHoldIsRefusedBeforeItIsParsed() {
        String values = "\"p\", ".repeat(15_000) + "\"q\"";
        String rule =
                "package x\n\nimport org.declinic.facts.*\n\nrule \"A rule\"\nwhen\n    CheckoutAttempt( platform in ( "
                        + values + " ) )\nthen\nend\n";
        assertEquals(
                "long.drl:5:1: error[too-large]: this has more than 65,536 characters; divide it; many values belong"
                        + " into a table\n",
                said("long.drl", rule, SMALL));
    }

    private static void tryOut(Path file) throws IOException {
        String expected = Files.readString(Path.of(file.toString().replace(".drl", ".expected")));
        Limits limits = expected.contains("deadline-exceeded") ? SHORT : SMALL;
        assertEquals(expected, said(file.getFileName().toString(), Files.readString(file), limits));
    }

    private static String said(String name, String rules, Limits limits) {
        try {
            RuleFiles files = new RuleFiles(List.of(RuleFile.generated(name, rules)), List.of());
            Diagnoser diagnoser = new Diagnoser(KnowledgeLoader.load(files));
            new Limited(diagnoser, limits).diagnose("case", facts());
            return "harmless\n";
        } catch (RulesException e) {
            return e.findings().stream().map(Finding::toString).collect(joining("\n", "", "\n"));
        } catch (RuleFailure e) {
            return e.getCause() instanceof Stopped ? "ended: " + e.finding().kind() + "\n" : e.finding() + "\n";
        }
    }

    private static List<Object> facts() {
        List<Object> facts = new ArrayList<>();
        facts.add(CheckoutAttemptBuilder.builder()
                .outcome(Outcome.DECLINED)
                .platform("Etsy")
                .message("a".repeat(30_000) + "!")
                .total(new BigDecimal("45.50"))
                .offeredMethods(List.of("Card", "PayPal"))
                .build());
        for (int i = 0; i < 50; i++) {
            facts.add(PriorAttemptBuilder.builder()
                    .outcome(Outcome.DECLINED)
                    .total(BigDecimal.TEN)
                    .platform("Etsy")
                    .build());
        }
        return facts;
    }
}
