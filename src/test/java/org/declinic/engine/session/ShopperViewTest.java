package org.declinic.engine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.declinic.answers.questions.AskingDiagnoser;
import org.declinic.answers.questions.Questions;
import org.declinic.cases.report.CsvLines;
import org.declinic.cases.report.NdjsonLines;
import org.declinic.cases.report.Report;
import org.declinic.cases.report.Style;
import org.declinic.cases.report.TextReport;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.facts.DeclineSignal;
import org.declinic.language.semantics.RuleSet;
import org.declinic.language.semantics.Sensitive;
import org.declinic.project.ProjectRules;
import org.declinic.project.Samples;
import org.declinic.tables.TableFile;
import org.declinic.tables.TableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whichever code or message says what a shopper may not know, the shopper reads the same, byte for byte. */
class ShopperViewTest {

    private static final DeclineSignal ONE = new DeclineSignal("visa", "05", null, null);

    /** What says nothing that may not be told, and stands beside. */
    private static final DeclineSignal HARMLESS = new DeclineSignal("stripe", "insufficient_funds", null, null);

    private static final List<DeclineSignal> UNTOLD = signals();

    private static final List<String> SENSITIVE = Sensitive.words(RuleSet.of(ProjectRules.FILES));

    private static final AskingDiagnoser ASKING =
            new AskingDiagnoser(Diagnoser.forAgents(ProjectRules.KNOWLEDGE), new Questions(ProjectRules.KNOWLEDGE));

    static Stream<String> checkouts() {
        return Stream.concat(
                Stream.of("exact-total", "lockout-with-everything-wrong", "several-causes", "held-money")
                        .map(name -> read(Path.of("facts-samples", name + ".yaml"))),
                Stream.of("facts: {CheckoutAttempt: {outcome: DECLINED}}", """
                        facts:
                          CheckoutAttempt: {paymentMethod: Card, initiatedBy: MERCHANT, outcome: DECLINED}
                          PaymentCard: {network: Mastercard, kind: CREDIT}
                        """, """
                        facts:
                          CheckoutAttempt: {platform: TikTok Shop, merchantName: TikTok, paymentMethod: Card, total: 20,
                            currency: USD, attemptedAt: 2026-05-02T10:00:00Z, outcome: DECLINED}
                          PaymentCard: {network: Visa, kind: VIRTUAL, region: US}
                          AttemptHistory: {consecutiveFailures: 20, firstFailureAt: 2026-04-20T10:00:00Z,
                            lastFailureAt: 2026-05-02T10:00:00Z}
                        """, """
                        facts:
                          CheckoutAttempt: {platform: Etsy, merchantName: Etsy, paymentMethod: Card, total: 20, currency: USD,
                            attemptedAt: 2026-05-02T10:00:00Z, outcome: DECLINED}
                          PaymentCard: {kind: VIRTUAL, expires: 2026-01}
                          PriorAttempt: {platform: Etsy, outcome: APPROVED, sameCard: true, total: 20, currency: USD,
                            attemptedAt: 2026-05-02T09:59:00Z}
                        """));
    }

    @ParameterizedTest
    @MethodSource("checkouts")
    void theShopperReadsTheSameOfEach(String text) {
        List<Object> checkout =
                new ArrayList<>(Samples.parse("id: case\n" + text).get(0).facts());
        checkout.removeIf(DeclineSignal.class::isInstance);
        String expected = view(checkout, List.of(ONE));
        assertTrue(expected.contains("not-approved"), expected);
        assertEquals(
                List.of(),
                SENSITIVE.stream()
                        .filter(word -> expected.toLowerCase(Locale.ROOT).contains(word))
                        .toList());
        List<String> others = new ArrayList<>();
        for (DeclineSignal each : UNTOLD) {
            same(expected, checkout, List.of(each), others);
            same(expected, checkout, List.of(HARMLESS, each), others);
        }
        Random random = new Random(1);
        for (int pair = 0; pair < 300; pair++) {
            same(
                    expected,
                    checkout,
                    List.of(UNTOLD.get(random.nextInt(UNTOLD.size())), UNTOLD.get(random.nextInt(UNTOLD.size()))),
                    others);
        }
        assertEquals(List.of(), others);
    }

    /** Questions take long, so each code is tried at two checkouts. */
    @ParameterizedTest
    @ValueSource(strings = {", outcome: DECLINED", ""})
    void theShopperIsAskedTheSameOfEach(String outcome) throws Exception {
        List<Object> checkout = Samples.parse("""
                facts:
                  CheckoutAttempt: {platform: TikTok Shop, paymentMethod: Card%s}
                  PaymentCard: {kind: VIRTUAL}
                """.formatted(outcome)).get(0).facts();
        Diagnosis expected = asking(checkout, ONE);
        assertFalse(expected.questions().isEmpty());
        assertEquals(expected, expected.forShopper());
        assertEquals(expected, ASKING.diagnose("case", with(checkout, ONE)).forShopper());
        List<String> others = new ArrayList<>();
        for (DeclineSignal each : UNTOLD) {
            if (!asking(checkout, each).equals(expected)) {
                others.add(each.toString());
            }
        }
        assertEquals(List.of(), others);
    }

    private static Diagnosis asking(List<Object> checkout, DeclineSignal signal) throws RuleFailure {
        return ASKING.forShoppers().diagnose("case", with(checkout, signal));
    }

    private static List<Object> with(List<Object> checkout, DeclineSignal signal) {
        List<Object> facts = new ArrayList<>(checkout);
        facts.add(signal);
        return facts;
    }

    @Test
    void thereIsARowForMostOfThem() {
        assertTrue(UNTOLD.size() > 150, () -> UNTOLD.size() + " rows and phrases");
    }

    private static void same(String expected, List<Object> checkout, List<DeclineSignal> signals, List<String> others) {
        if (!view(checkout, signals).equals(expected)) {
            others.add(signals.toString());
        }
    }

    /** All that a shopper can read of a case. */
    private static String view(List<Object> checkout, List<DeclineSignal> signals) {
        List<Object> facts = new ArrayList<>(checkout);
        facts.addAll(signals);
        Diagnosis diagnosis = ProjectRules.diagnose(facts).forShopper();
        StringWriter text = new StringWriter();
        try (Report report = new TextReport(text, Style.PLAIN, rule -> Optional.of("rule " + rule))) {
            report.write(diagnosis);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text
                + new String(new NdjsonLines(true).of(List.of(diagnosis)), StandardCharsets.UTF_8)
                + new String(new CsvLines().of(List.of(diagnosis)), StandardCharsets.UTF_8);
    }

    /** A signal for each row of the tables of codes and messages that hold for any payment today. */
    private static List<DeclineSignal> signals() {
        List<String> untold = ProjectRules.KNOWLEDGE.rules().stream()
                .filter(rule -> rule.annotation("told").isPresent())
                .map(rule -> rule.annotation("cause").orElseThrow())
                .toList();
        List<DeclineSignal> signals = new ArrayList<>();
        for (Path table : tables()) {
            TableFile.of(table.toString(), read(table), mistake -> {}).rows().stream()
                    .filter(row -> untold.contains(row.cell("reason").orElse("")))
                    .filter(row -> Stream.of(TableRow.FROM, TableRow.TO, TableRow.INITIATED_BY)
                            .allMatch(column -> row.cell(column).isEmpty()))
                    .forEach(row -> signals.add(signal(row)));
        }
        return signals;
    }

    private static List<Path> tables() {
        try (Stream<Path> files = Files.list(Path.of("rules/codes"))) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DeclineSignal signal(TableRow row) {
        String source = row.cell("source").orElse(null);
        String code = row.cell("code").map(each -> each.split("[-.]{2,}")[0]).orElse(null);
        if (code == null) {
            return new DeclineSignal(source, null, null, row.cell("phrase").orElseThrow());
        }
        return source.endsWith("-advice")
                ? new DeclineSignal(source.replace("-advice", ""), null, code, null)
                : new DeclineSignal(source.toLowerCase(Locale.ROOT), code, null, null);
    }

    private static String read(Path sample) {
        try {
            return Files.readString(sample).replaceAll("(?m)^id:.*\n", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
