package org.declinic.engine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.declinic.authoring.scenario.ProjectScenarios;
import org.declinic.cases.casefile.Case;
import org.declinic.conclusions.Cause;
import org.declinic.conclusions.Inconsistency;
import org.declinic.conclusions.Plan;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.facts.DeclineSignal;
import org.declinic.project.GeneratedCases;
import org.declinic.project.ProjectRules;
import org.declinic.project.Samples;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** The order in which facts arrive never changes a diagnosis, nor does firing between them. */
class SameFactsSameAnswerTest {

    private static final int ORDERS = 20;

    /** What forbids attempts, for a while or for good, or speaks against other causes. */
    private static final List<DeclineSignal> SIGNALS = List.of(
            signal("visa", "43"),
            signal("visa", "51"),
            signal("mastercard", "65"),
            signal("stripe", "duplicate_transaction"),
            signal("adyen", "20"),
            signal("no such source", "1"));

    private static DeclineSignal signal(String source, String code) {
        return new DeclineSignal(source, code, null, null);
    }

    @TestFactory
    Stream<DynamicTest> everyCaseInTwentyOrders() {
        return ofEveryCase(SameFactsSameAnswerTest::inOrders);
    }

    @TestFactory
    Stream<DynamicTest> everyCaseStatedFactByFact() {
        return ofEveryCase(SameFactsSameAnswerTest::factByFact);
    }

    @TestFactory
    Stream<DynamicTest> everyCaseAfterAFactWasTakenBackAndStatedAgain() {
        return ofEveryCase(SameFactsSameAnswerTest::takenBack);
    }

    @TestFactory
    Stream<DynamicTest> everyCaseAfterASignalWasStatedAndTakenBack() {
        return ofEveryCase(facts -> SIGNALS.forEach(signal -> signalTakenBack(facts, signal, new Random(3))));
    }

    @TestFactory
    Stream<DynamicTest> whatIsObservedStandsInTheOrderInWhichItWasStated() {
        return ofEveryCase(facts -> assertEquals(
                List.copyOf(new LinkedHashSet<>(facts)),
                ProjectRules.observe(ProjectRules.KNOWLEDGE, facts).facts().stream()
                        .filter(facts::contains)
                        .distinct()
                        .toList()));
    }

    @Test
    void tenThousandGeneratedCasesInAnotherOrderAfterASignalWasStatedAndTakenBack() {
        Random random = new Random(23);
        Samples.parse(new String(GeneratedCases.lines(23, 10_000), StandardCharsets.UTF_8))
                .forEach(generated ->
                        signalTakenBack(generated.facts(), SIGNALS.get(random.nextInt(SIGNALS.size())), random));
    }

    /** The samples and the cases of the scenarios. */
    private static Stream<DynamicTest> ofEveryCase(Consumer<List<Object>> test) {
        Map<String, List<Object>> cases = new LinkedHashMap<>();
        Samples.all().forEach(sample -> cases.put(sample.id(), sample.facts()));
        ProjectScenarios.cases()
                .forEach((name, text) ->
                        cases.put(name, Samples.parse(text).get(0).facts()));
        return cases.entrySet().stream().map(each -> dynamicTest(each.getKey(), () -> test.accept(each.getValue())));
    }

    @Test
    void manyThreadsConcludeWhatOneConcludes() {
        List<Case> samples = Samples.all();
        List<Diagnosis> one = samples.stream()
                .map(sample -> ProjectRules.diagnose(sample.facts()))
                .toList();
        List<List<Diagnosis>> many = IntStream.range(0, 32)
                .parallel()
                .mapToObj(run -> samples.parallelStream()
                        .map(sample -> ProjectRules.diagnose(sample.facts()))
                        .toList())
                .toList();
        many.forEach(all -> assertEquals(one, all));
    }

    private static void inOrders(List<Object> stated) {
        Diagnosis diagnosis = ProjectRules.diagnose(stated);
        List<Object> facts = new ArrayList<>(stated);
        Random random = new Random(7);
        for (int order = 0; order < ORDERS; order++) {
            Collections.shuffle(facts, random);
            assertEquals(diagnosis, ProjectRules.diagnose(facts));
        }
    }

    private static void factByFact(List<Object> stated) {
        Set<Object> atOnce = conclusions(session -> {
            stated.forEach(session::insert);
            session.fireAllRules();
        });
        List<Object> facts = new ArrayList<>(stated);
        Random random = new Random(11);
        for (int order = 0; order < ORDERS; order++) {
            Collections.shuffle(facts, random);
            assertEquals(
                    atOnce,
                    conclusions(session -> facts.forEach(fact -> {
                        session.insert(fact);
                        session.fireAllRules();
                    })));
        }
    }

    private static void takenBack(List<Object> stated) {
        Set<Object> atOnce = conclusions(session -> {
            stated.forEach(session::insert);
            session.fireAllRules();
        });
        for (Object fact : stated) {
            assertEquals(atOnce, conclusions(session -> {
                stated.forEach(session::insert);
                session.fireAllRules();
                session.delete(session.getFactHandle(fact));
                session.fireAllRules();
                session.insert(fact);
                session.fireAllRules();
            }));
        }
    }

    private static void signalTakenBack(List<Object> stated, DeclineSignal signal, Random random) {
        List<Object> inAnotherOrder = new ArrayList<>(stated);
        Collections.shuffle(inAnotherOrder, random);
        assertEquals(
                conclusions(session -> {
                    stated.forEach(session::insert);
                    session.fireAllRules();
                }),
                conclusions(session -> {
                    inAnotherOrder.forEach(session::insert);
                    FactHandle taken = session.insert(signal);
                    session.fireAllRules();
                    session.delete(taken);
                    session.fireAllRules();
                }),
                signal::toString);
    }

    private static Set<Object> conclusions(Consumer<KieSession> work) {
        KieSession session = ProjectRules.KNOWLEDGE.kieBase().newKieSession();
        try {
            work.accept(session);
            return session.getObjects().stream()
                    .filter(object ->
                            object instanceof Cause || object instanceof Plan || object instanceof Inconsistency)
                    .collect(Collectors.toSet());
        } finally {
            session.dispose();
        }
    }
}
