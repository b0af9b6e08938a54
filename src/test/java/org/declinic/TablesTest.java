package org.declinic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.declinic.conclusions.Cause;
import org.declinic.conclusions.Reason;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.facts.CheckoutAttemptBuilder;
import org.declinic.facts.DeclineSignal;
import org.declinic.facts.Initiator;
import org.declinic.facts.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;

/** A processor that nobody knows brings a table of its codes, on top of the program's own rules. */
class TablesTest {

    private static final String HEADER =
            "source,code,reason,retry,retryAfter,initiatedBy,certainty,origin,edition,from,to,note\n";
    private static final String FUNDS = "acme,7,insufficient-funds,later,,,0.9,A1,,,,\n";

    /** Compiled once for all tests. */
    private static Rules withFunds;

    @TempDir
    private Path folder;

    @BeforeAll
    static void compile(@TempDir Path once) throws IOException {
        withFunds = in(once, HEADER + FUNDS);
    }

    @Test
    void itsCodesAreKnownAtOnceWithTheirSourceAndRow() throws Exception {
        Rules rules = withFunds;
        assertEquals(
                List.of("insufficient-funds 0.9 by A1 in codes/acme.csv:2"), reasons(diagnose(rules, "7", null, null)));
        assertEquals(List.of(), reasons(diagnose(rules, "8", null, null)));
    }

    @Test
    void theyAreKnownInABareSessionToo() throws Exception {
        assertEquals(List.of("insufficient-funds codes/acme.csv:2"), inBareSession(withFunds.kieBase(), "7"));
    }

    @Test
    void theyAreInAJarOfTheRulesWhichKieReadsAsAModule() throws Exception {
        Path jar = folder.resolve("rules.jar");
        withFunds.writeJar(jar);
        assertEquals(
                List.of("insufficient-funds 0.9 by A1 in codes/acme.csv:2"),
                reasons(diagnose(Rules.load(jar), "7", null, null)));
        KieServices kie = KieServices.get();
        KieBase ofModule = kie.newKieContainer(kie.getRepository()
                        .addKieModule(kie.getResources().newFileSystemResource(jar.toFile()))
                        .getReleaseId())
                .getKieBase();
        assertEquals(List.of("insufficient-funds codes/acme.csv:2"), inBareSession(ofModule, "7"));
    }

    @Test
    void anEditOfTheTableIsAnotherVersionThatASwapBringsIn() throws Exception {
        Rules before = withFunds;
        Rules after = with(HEADER + FUNDS.replace("insufficient-funds", "card-expired"));
        assertNotEquals(before.version(), after.version());
        Declinic service = new Declinic(before);
        assertEquals(
                "insufficient-funds",
                service.diagnose("a", facts("7", null, null)).causes().get(0).code());
        service.use(after);
        assertEquals(
                "card-expired",
                service.diagnose("a", facts("7", null, null)).causes().get(0).code());
    }

    @Test
    void theMoreExactRowWins() throws Exception {
        Rules rules = with(HEADER
                + "acme,*,technical-error,now,,,0.3,A1,,,,\n"
                + "acme,2000-2999,merchant-setup,change,,,0.6,A1,,,,\n"
                + "acme,20*,request-invalid,change,,,0.6,A1,,,,\n"
                + "acme,2001,insufficient-funds,later,,,0.9,A1,,,,\n");
        assertEquals("insufficient-funds", first(rules, "2001"));
        assertEquals("merchant-setup", first(rules, "2002"));
        assertEquals("technical-error", first(rules, "29990"));
        assertEquals("request-invalid", first(rules, "20"));
    }

    @Test
    void aRowHoldsFromItsFirstToItsLastDayAndForWhoBeganThePayment() throws Exception {
        Rules rules = with(HEADER
                + "acme,7,insufficient-funds,later,,,0.9,A1,,,2026-03-31,\n"
                + "acme,7,card-expired,change,,,0.9,A1,,2026-04-01,,\n"
                + "acme,8,authorization-revoked,never,,MERCHANT,0.9,A1,,,,\n");
        assertEquals(List.of("insufficient-funds"), causes(rules, "7", "2026-03-31T23:59:59Z", null));
        assertEquals(List.of("card-expired"), causes(rules, "7", "2026-04-01T00:00:00Z", null));
        assertEquals(List.of("card-expired"), causes(rules, "7", null, null));
        assertEquals(List.of("authorization-revoked"), causes(rules, "8", null, Initiator.MERCHANT));
        assertEquals(List.of(), causes(rules, "8", null, Initiator.SHOPPER));
        assertEquals(List.of(), causes(rules, "8", null, null));
    }

    @Test
    void aTableWithAMistakeIsRefusedAlsoWhenItsRulesWereCompiledBefore() throws Exception {
        DeclinicException refused = assertThrows(
                DeclinicException.class, () -> with(HEADER + FUNDS + FUNDS + "acme,9,x,later,,,2,A1,,,,\n"));
        assertEquals(
                """
                codes/acme.csv:3:6: error[duplicate-key]: acme 7 stands also in codes/acme.csv:2; keep one of them, or \
                let the one end, in its column to, before the other begins, in from
                codes/acme.csv:4:18: error[table-cell]: the certainty cannot be '2'; write a number above 0 and at most 1, \
                of at most two decimals""",
                refused.findings().stream()
                        .map(Object::toString)
                        .reduce((one, other) -> one + "\n" + other)
                        .orElse("")
                        .replace(folder + "/ours/", ""));
    }

    private Rules with(String table) throws IOException {
        return in(folder, table);
    }

    private static Rules in(Path folder, String table) throws IOException {
        Path codes = Files.createDirectories(folder.resolve("ours/codes"));
        Files.writeString(codes.resolve("acme.csv"), table);
        return Rules.builtInAnd(folder.resolve("ours"));
    }

    private static List<Object> facts(String code, String at, Initiator initiator) {
        List<Object> facts = new ArrayList<>();
        facts.add(CheckoutAttemptBuilder.builder()
                .attemptedAt(at == null ? null : Instant.parse(at))
                .outcome(Outcome.DECLINED)
                .initiatedBy(initiator)
                .build());
        facts.add(new DeclineSignal("acme", code, null, null));
        return facts;
    }

    private static Diagnosis diagnose(Rules rules, String code, String at, Initiator initiator) {
        return new Declinic(rules).diagnose("a", facts(code, at, initiator));
    }

    private static List<String> reasons(Diagnosis diagnosis) {
        return diagnosis.causes().stream()
                .flatMap(cause -> cause.because().stream()
                        .map(because -> cause.code() + " " + cause.certainty() + " by " + because.source() + " in "
                                + because.row()))
                .toList();
    }

    private static List<String> causes(Rules rules, String code, String at, Initiator initiator) {
        return diagnose(rules, code, at, initiator).causes().stream()
                .map(Diagnosis.FoundCause::code)
                .toList();
    }

    private static String first(Rules rules, String code) {
        return causes(rules, code, null, null).get(0);
    }

    private static List<String> inBareSession(KieBase kieBase, String code) {
        KieSession session = kieBase.newKieSession();
        try {
            facts(code, null, null).forEach(session::insert);
            session.fireAllRules();
            List<String> found = new ArrayList<>();
            session.getQueryResults("causes").forEach(row -> {
                Cause cause = (Cause) row.get("$cause");
                for (Reason reason : cause.reasons()) {
                    found.add(cause.code() + " " + reason.row());
                }
            });
            return found;
        } finally {
            session.dispose();
        }
    }
}
