package org.declinic.engine.knowledge;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.declinic.facts.CheckoutAttempt;
import org.declinic.facts.CheckoutAttemptBuilder;
import org.declinic.finding.Finding;
import org.declinic.language.sandbox.Canary;
import org.declinic.language.sandbox.HostileRules;
import org.declinic.language.semantics.RuleSet;
import org.declinic.language.syntax.RuleFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.function.Executable;
import org.kie.api.runtime.KieSession;

/**
 * Rules that try to get at what rules may not use; their files say which way each of them tries. In order, since a
 * class that is initialized with the permission could not be seen to be initialized without it.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HostileRulesTest {

    private interface Trial {
        void of(HostileRules rules) throws Exception;
    }

    @BeforeEach
    void silence() throws IOException {
        Canary.sang();
    }

    @TestFactory
    @Order(1)
    Stream<DynamicTest> everyHostileFileIsRefusedAtItsPlaceAndNoneOfItRuns() throws IOException {
        return each(rules -> {
            assertEquals(rules.expected(), said(rules.files()));
            assertFalse(Canary.sang());
        });
    }

    @TestFactory
    @Order(2)
    Stream<DynamicTest> withThePermissionTheyDoWhatTheyAreRefusedFor() throws IOException {
        return each(rules -> {
            String claim = rules.withPermission();
            RuleFiles files = rules.files().allowingJava();
            if (claim.contains("it does not compile")) {
                assertTrue(RuleCompiler.error(files).isPresent()
                        || !RuleSet.of(files).errors().isEmpty());
            } else if (claim.contains("it sings")) {
                run(KnowledgeLoader.open(RuleCompiler.compile(files, RuleSet.of(files)), new Sources(files)));
                assertTrue(Canary.sang());
            } else {
                assertEquals("", said(files));
            }
            Canary.sang();
        });
    }

    @TestFactory
    @Order(3)
    Stream<DynamicTest> theCompiledClassesAloneShowNearlyAllOfThem() throws IOException {
        return each(rules -> {
            String claim = rules.compiled();
            boolean refused = RuleCompiler.error(rules.files())
                    .flatMap(DoesNotCompile::refusal)
                    .isPresent();
            boolean sang = Canary.sang();
            assertEquals(claim.contains("refused"), refused);
            assertTrue(claim.contains("inside the compiler") || !sang);
        });
    }

    private static Stream<DynamicTest> each(Trial trial) throws IOException {
        return HostileRules.all().stream().map(rules -> {
            Executable test = () -> trial.of(rules);
            return dynamicTest(rules.name(), test);
        });
    }

    private static String said(RuleFiles files) {
        RuleSet rules = RuleSet.of(files);
        try {
            RuleCompiler.compile(files, rules);
            return "";
        } catch (RulesException e) {
            return e.findings().stream().map(Finding::toString).collect(joining("\n", "", "\n"));
        }
    }

    private static void run(Knowledge knowledge) {
        KieSession session = knowledge.kieBase().newKieSession();
        try {
            session.insert(attempt());
            session.fireAllRules(10);
        } catch (RuntimeException failed) {
            // whatever the rule does after it sang
        } finally {
            session.dispose();
        }
    }

    private static CheckoutAttempt attempt() {
        return CheckoutAttemptBuilder.builder().offeredMethods(List.of()).build();
    }
}
