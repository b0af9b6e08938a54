package org.declinic.authoring.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.declinic.authoring.check.Adapters;
import org.declinic.authoring.scenario.SampleResults;
import org.declinic.authoring.scenario.ScenarioRun;
import org.declinic.authoring.scenario.TextResults;
import org.declinic.cases.adapter.From;
import org.declinic.cases.adapter.Joiner;
import org.declinic.cases.adapter.LeftOut;
import org.declinic.cases.adapter.Mappings;
import org.declinic.cases.adapter.RecordMapper;
import org.declinic.cases.adapter.RecordReader;
import org.declinic.cases.casefile.Case;
import org.declinic.cases.casefile.CaseSource;
import org.declinic.cases.casefile.CollectedCases;
import org.declinic.cases.report.Style;
import org.declinic.finding.Finding;
import org.declinic.project.ProjectRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class AdaptersTest {

    private static final Path OURS = Path.of("adapters");
    private static final Path MISTAKES = Path.of("src/test/resources/adapters/mistakes");
    private static final Mappings MAPPINGS = Mappings.in(List.of(), Optional.of(OURS));

    @TestFactory
    Stream<DynamicTest> ofEverySampleCome() throws IOException {
        return Sample.in(MAPPINGS, List.of(OURS)).stream()
                .map(sample ->
                        dynamicTest(sample.name(), () -> assertEquals("1 scenario passed, 0 failed\n", ran(sample))));
    }

    private static String ran(Sample sample) throws IOException {
        ScenarioRun nothing = new ScenarioRun(List.of(), List.of(), Optional.empty());
        StringWriter out = new StringWriter();
        new TextResults(Style.PLAIN)
                .write(
                        new SampleResults(ProjectRules.KNOWLEDGE.factTypes())
                                .add(nothing, List.of(sample), Optional.empty()),
                        out);
        return out.toString();
    }

    @TestFactory
    Stream<DynamicTest> everySampleIsTakenByItsOwnAdapterAlone() throws IOException {
        return Sample.in(MAPPINGS, List.of(OURS)).stream()
                .map(sample -> dynamicTest(
                        sample.name(),
                        () -> assertEquals(
                                ids(sample.read(ProjectRules.KNOWLEDGE.factTypes())
                                        .cases()),
                                ids(byAnyAdapter(sample)))));
    }

    private static List<Case> byAnyAdapter(Sample sample) {
        CollectedCases cases = new CollectedCases();
        RecordMapper mapper =
                new RecordMapper(new From(MAPPINGS, Optional.empty()), ProjectRules.KNOWLEDGE.factTypes());
        new RecordReader(mapper, Optional.empty(), Joiner.Rules.USUAL, new LeftOut())
                .read(List.of(() -> CaseSource.records(sample.file(), ',', UnaryOperator.identity())), cases);
        assertEquals(List.of(), cases.wrong());
        return cases.cases();
    }

    private static List<String> ids(List<Case> cases) {
        return cases.stream().map(Case::id).toList();
    }

    @Test
    void everyAdapterHasSeveralSamplesAndSaysWhatItTakes() throws IOException {
        for (var adapter : MAPPINGS.all()) {
            assertTrue(adapter.isChoosy() && !adapter.kinds().isEmpty(), adapter.name());
            assertTrue(Sample.of(MAPPINGS, adapter).size() >= 4, adapter.name());
        }
        assertEquals(List.of(), MAPPINGS.findings());
        assertEquals(List.of(), Adapters.check(MAPPINGS, List.of(OURS), Optional.of(ProjectRules.KNOWLEDGE)));
    }

    @Test
    void mistakesInAdaptersAreNamedAtTheirPlaces() {
        Mappings wrong = Mappings.in(List.of(MISTAKES), Optional.of(OURS));
        assertEquals(
                """
                MISTAKES/wrong/wrong.jq:1:54: error[unknown-method]: there is no function 'amonut'; did you mean 'amount'?
                MISTAKES/wrong/wrong.jq:1:74: error[unknown-variable]: there is no $currency
                MISTAKES/bad/bad.jq:6:7: error[unknown-field]: CheckoutAttempt has no field 'totl'; did you mean 'total'?
                MISTAKES/bad/bad.jq:7:45: error[wrong-type]: outcome must be one of DECLINED, APPROVED, not DECLIND; did you mean 'DECLINED'?
                MISTAKES/bad/bad.jq:9:5: error[unknown-fact-type]: there is no fact type 'PaymentCrd'; did you mean 'PaymentCard'?
                MISTAKES/bad/bad.jq: warning[no-sample]: the adapter bad has no sample; put a file of the other system into samples/ beside it, and run test --update
                MISTAKES/strange/samples/two.json:2:1: error[malformed-value]: currency '...' is no currency of ISO 4217, such as USD, made by MISTAKES/strange/strange.jq
                MISTAKES/strange/strange.jq: warning[unknown-source]: no table knows the codes of 'nowhere'; write them into rules/codes/nowhere.csv, and the name into rules/codes/spaces.csv
                """,
                Adapters.check(wrong, List.of(MISTAKES), Optional.of(ProjectRules.KNOWLEDGE)).stream()
                        .map(Finding::toString)
                        .map(line -> line.replace(MISTAKES.toString(), "MISTAKES") + "\n")
                        .collect(Collectors.joining()));
    }
}
