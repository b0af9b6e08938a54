package org.declinic.bench;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.declinic.bench.byhand.KlarnaAccount;
import org.declinic.cases.casefile.Case;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.facts.DeclineSignal;
import org.declinic.project.GeneratedCases;
import org.declinic.project.ProjectRules;
import org.declinic.project.Samples;
import org.kie.api.KieBase;
import org.kie.api.definition.type.FactType;

/** The cases that all benchmarks diagnose, read to facts beforehand. */
final class BenchCases {

    /** How many cases an invocation of a benchmark diagnoses. */
    static final int COUNT = 2_000;

    private static final long SEED = 1;

    private BenchCases() {}

    static List<Case> of(Knowledge knowledge) {
        return of(knowledge, COUNT);
    }

    static List<Case> of(Knowledge knowledge, int count) {
        return withoutCodes(generated(knowledge, 2 * count)).limit(count).toList();
    }

    /** As many cases as {@link #COUNT}, each with a code. */
    static List<Case> withCodes(Knowledge knowledge) {
        return generated(knowledge, 5 * COUNT).stream()
                .filter(BenchCases::hasSignal)
                .limit(COUNT)
                .toList();
    }

    /** Those without a code: what was compared from the beginning. */
    static Stream<Case> withoutCodes(List<Case> cases) {
        return cases.stream().filter(each -> !hasSignal(each));
    }

    private static boolean hasSignal(Case each) {
        return each.facts().stream().anyMatch(DeclineSignal.class::isInstance);
    }

    /** Made-up cases, but for those with facts of a type that the rules do not know. */
    private static List<Case> generated(Knowledge knowledge, int count) {
        List<String> unknown = ProjectRules.KNOWLEDGE.factTypes().names().stream()
                .filter(type -> knowledge.factTypes().find(type).isEmpty())
                .map(type -> "\"" + type + "\":")
                .toList();
        String cases = new String(GeneratedCases.lines(SEED, count), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> unknown.stream().noneMatch(line::contains))
                .collect(joining("\n"));
        return Samples.parse(knowledge, cases);
    }

    /** The same cases, with a type of plain Java in place of the one that rules declare. */
    static List<Case> inPlainJava(List<Case> cases, KieBase kieBase) {
        FactType declared = kieBase.getFactType("declinic.klarna", "KlarnaAccount");
        return cases.stream()
                .map(each -> new Case(
                        each.id(),
                        each.facts().stream()
                                .map(fact -> declared.getFactClass().isInstance(fact) ? plain(declared, fact) : fact)
                                .toList(),
                        each.confirmed(),
                        each.place()))
                .toList();
    }

    private static Object plain(FactType declared, Object fact) {
        return new KlarnaAccount(
                (Boolean) declared.get(fact, "actionRequired"),
                (Boolean) declared.get(fact, "storeRefused"),
                (Boolean) declared.get(fact, "declinedByKlarna"),
                (Boolean) declared.get(fact, "overdueBalance"),
                (Integer) declared.get(fact, "purchasesLast24Hours"));
    }
}
