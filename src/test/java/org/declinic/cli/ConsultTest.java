package org.declinic.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.declinic.cases.casefile.Case;
import org.declinic.project.ProjectRules;
import org.declinic.project.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is shown and saved in consultations with scripts of answers. */
class ConsultTest {

    @TempDir
    private Path folder;

    @Test
    void aConsultationFromNothingReadsLikeThis() throws Exception {
        assertEquals(
                transcript("from-nothing.txt"),
                consult(
                        nothing(),
                        "declined",
                        "Payment declined",
                        "why",
                        "no",
                        "1",
                        "klarna",
                        "no",
                        "tiktok shp",
                        "back",
                        "1",
                        "perhaps",
                        "back",
                        "card",
                        "many",
                        "usd",
                        "usd",
                        "dk",
                        "how",
                        "help",
                        "done"));
    }

    @Test
    void aConsultationFromACaseThatLeavesSomethingOpenReadsLikeThis() throws Exception {
        Case start = Samples.parse(Files.readString(Samples.FOLDER.resolve("exact-total.yaml"))
                        .replace("    total: 45.50\n", "    initiatedBy: SHOPPER\n")
                        .replace("    kind: ONE_TIME\n", "    balance: 60.00\n"))
                .get(0);
        assertEquals(
                transcript("from-a-case.txt"),
                consult(
                        start,
                        "why",
                        "no",
                        "one-time",
                        "-5",
                        "45,50",
                        "45.50",
                        "",
                        "no",
                        "2026-13",
                        "back",
                        "dk",
                        "2027-08",
                        "none",
                        "dk",
                        "no",
                        "5",
                        "how",
                        "back",
                        "dk",
                        "dk",
                        "it machtes",
                        "it matches",
                        "2026-01-01",
                        "dk",
                        "dk",
                        "dk",
                        "dk",
                        "dk",
                        "dk",
                        "dk",
                        "dk",
                        "dk",
                        "dk",
                        "dk",
                        "dk",
                        "dk",
                        "dk",
                        "dk",
                        "dk",
                        "dk"));
    }

    @Test
    void aConsultationWithTheShopperReadsLikeThis() throws Exception {
        try (SavedCase saved = new SavedCase(null, folder)) {
            assertEquals(
                    transcript("with-the-shopper.txt"),
                    Consulting.ofShopper(
                                    nothing(),
                                    saved,
                                    "declined",
                                    "My card was declined",
                                    "one-time",
                                    "klarna",
                                    "why",
                                    "no",
                                    "1",
                                    "1",
                                    "how",
                                    "done")
                            .out());
        }
    }

    /** What is asked and shown when a card is reported stolen is what is when nothing is known. */
    @Test
    void aShopperWithACodeThatIsNotToldIsAskedAndToldTheSameAsWithAnyOther() throws Exception {
        String expected = withCode("05");
        assertTrue(expected.contains("The payment was not approved 90 %"), expected);
        assertTrue(expected.contains("Which ways to pay did the checkout offer?"), expected);
        assertTrue(expected.contains("What to do so far: "), expected);
        for (String code : List.of("41", "43", "59", "62")) {
            assertEquals(code.equals("62"), !expected.equals(withCode(code)), code);
        }
    }

    private String withCode(String code) throws Exception {
        Case start = Samples.parse("""
                id: case
                facts:
                  CheckoutAttempt: {platform: TikTok Shop, paymentMethod: Card, outcome: DECLINED}
                  PaymentCard: {kind: VIRTUAL}
                  DeclineSignal: {source: visa, code: "%s"}
                """.formatted(code)).get(0);
        try (SavedCase saved = new SavedCase(null, folder)) {
            return Consulting.ofShopper(start, saved, "why", "Klarna", "how", "dk", "dk")
                    .out();
        }
    }

    @Test
    void factsThatCannotBeTrueTogetherCanBeCorrected() throws Exception {
        Case start = Samples.parse(Files.readString(Samples.FOLDER.resolve("exact-total.yaml"))
                        .replace("    createdAt: 2026-01-20T17:30:00Z\n", "    balance: 60.00\n"))
                .get(0);
        String out = consult(start, "dk", "dk", "dk", "2026-01-21", "hello", "back", "2026-01-20 17:30", "done");
        assertTrue(out.contains("""
                        > 2026-01-21
                          taken as 2026-01-21 00:00 UTC
                          no cause is left

                        These facts cannot be true together:
                          - The card was made at 2026-01-21 00:00 UTC, after the attempt at 2026-01-20
                            18:00 UTC.
                          back: take back the last answer; done: end with these facts
                        > hello
                          back takes the last answer back, done ends with these facts
                        > back
                          virtual-card-filtered 60 %  authorization-hold 30 %
                        """), out);
    }

    @Test
    void aShopperIsNotToldWhichFactsContradictEachOther() throws Exception {
        Case start = Samples.parse(Files.readString(Samples.FOLDER.resolve("exact-total.yaml"))
                        .replace("    createdAt: 2026-01-20T17:30:00Z\n", "    balance: 60.00\n"))
                .get(0);
        List<String> answers = new ArrayList<>();
        try (SavedCase saved = new SavedCase(null, folder)) {
            String out = Consulting.ofShopper(start, saved, "dk").out();
            while (!out.contains("When was the card made?")) {
                answers.add("dk");
                out = Consulting.ofShopper(start, saved, answers.toArray(String[]::new))
                        .out();
            }
            answers.addAll(List.of("2026-01-21", "done"));
            String conflict = Consulting.ofShopper(start, saved, answers.toArray(String[]::new))
                    .out();
            assertTrue(conflict.contains("""
                    These facts cannot be true together:
                      - which they are is not told here.
                      back: take back the last answer; done: end with these facts
                    """), conflict);
        }
    }

    @Test
    void whatIsSavedIsDiagnosedTheSame() throws Exception {
        for (Case sample : Samples.all()) {
            Path file = folder.resolve(sample.id() + ".yaml");
            try (SavedCase saved = new SavedCase(file, folder)) {
                Consulting consulting = Consulting.of(sample, saved, "done");
                Case read = Samples.parse(Files.readString(file)).get(0);
                assertEquals(sample.id(), read.id());
                assertEquals(
                        ProjectRules.diagnose(consulting.consultation().facts()), ProjectRules.diagnose(read.facts()));
                assertEquals(List.copyOf(sample.facts()).size(), read.facts().size());
            }
        }
    }

    @Test
    void whenTheAnswersEndTheCaseSoFarIsSavedToAFileThatWasNotThere() throws Exception {
        Path there = Files.writeString(folder.resolve("consultation.yaml"), "mine");
        try (SavedCase saved = new SavedCase(null, folder)) {
            Consulting consulting = Consulting.of(nothing(), saved, "declined", "dk", "dk", "one-time");
            assertEquals(ExitCode.DONE, consulting.exitCode());
            assertTrue(
                    consulting.out().contains("The answers ended. This is what follows from what is known.\n\nCase "));
        }
        assertEquals("mine", Files.readString(there));
        assertEquals("""
                id: "consultation"
                facts:
                  CheckoutAttempt:
                    outcome: "DECLINED"
                  PaymentCard:
                    kind: "ONE_TIME"
                """, Files.readString(folder.resolve("consultation-2.yaml")));
    }

    @Test
    void whereNothingWasAnsweredNothingIsSaved() throws Exception {
        try (SavedCase saved = new SavedCase(null, folder)) {
            AnswerLines closed = new AnswerLines() {
                @Override
                public Optional<String> next(List<String> offered) {
                    return Optional.empty();
                }

                @Override
                public void close() {}
            };
            Consulting.of(nothing(), saved, closed, new StringWriter());
        }
        assertFalse(Files.exists(folder.resolve("consultation.yaml")));
    }

    private String consult(Case start, String... answers) throws Exception {
        try (SavedCase saved = new SavedCase(null, folder)) {
            String out = Consulting.of(start, saved, answers).out();
            assertEquals(0, out.lines().filter(line -> line.length() > 80).count(), out);
            return out;
        }
    }

    private static Case nothing() throws WrongUse {
        return new StartingCase(null)
                .read(new FromOption(), ProjectRules.KNOWLEDGE.factTypes(), null)
                .orElseThrow();
    }

    private static String transcript(String name) throws Exception {
        return Files.readString(Path.of("src/test/resources/consult", name));
    }
}
