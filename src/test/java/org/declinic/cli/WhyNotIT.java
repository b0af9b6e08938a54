package org.declinic.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Asks the program why a case is not diagnosed otherwise, and what would be if its facts were others. */
class WhyNotIT {

    private static final String CASE = "facts-samples/exact-total.yaml";

    @Test
    void everyConditionOfTheRulesForACauseIsTold() throws Exception {
        Run run = explain("--why-not", "merchant-mismatch");
        assertEquals("""
                Case exact-total

                Why not cause merchant-mismatch? It has one rule:

                rule "A card made for one merchant may not pay another"
                rules/klarna/card-merchant.drl:13
                  holds         CheckoutAttempt: merchantName is known
                                merchantName is TikTok
                  holds         PaymentCard: kind is ONE_TIME
                  holds         PaymentCard: createdFor is known
                                createdFor is TikTok
                  fails         PaymentCard( !plain( createdFor ).contains( plain( $merchant ) )
                                )
                                createdFor is TikTok, $merchant is TikTok
                  fails         PaymentCard( !plain( $merchant ).contains( plain( createdFor ) )
                                )
                                $merchant is TikTok, createdFor is TikTok
                """, run.out());
        assertEquals(0, run.exitCode());
    }

    @Test
    void withoutACodeTheNearestMissesAreTold() throws Exception {
        JsonNode cases = new ObjectMapper()
                .readTree(explain("--format", "json", "--why-not").out());
        assertEquals("exact-total", cases.get(0).get("id").asText());
        JsonNode nearest = cases.get(0).get("rules").get(0);
        assertEquals(1, nearest.get("missing").asInt());
        assertEquals("card-blocked", nearest.get("rule").get("code").asText());
    }

    @Test
    void changedFactsAreToldWithWhatTheyChange() throws Exception {
        Run run = explain("--set", "PaymentCard.spendingLimit=60.00", "--drop", "PriorAttempt");
        assertEquals(0, run.exitCode());
        assertEquals(
                """
                What if --set PaymentCard.spendingLimit=60.00
                        --drop PriorAttempt
                """, run.out().lines().skip(2).limit(2).map(line -> line + "\n").reduce("", String::concat));
    }

    @Test
    void theSmallestChangeIsToldWithTheOptionsToTypeAndWhatComesOfIt() throws Exception {
        Run run = explain("--change");
        assertEquals(0, run.exitCode(), run.err());
        String[] expected = Files.readString(Path.of("src/test/resources/smallest-change/exact-total.txt"))
                .split("\n\n", 2);
        assertEquals("Case exact-total\n\n" + expected[1], run.out());
        JsonNode change = new ObjectMapper()
                .readTree(explain("--format", "json", "--change", "authorization-hold")
                        .out())
                .get(0);
        assertEquals("goes", change.get("becomes").asText());
        JsonNode second = change.get("ways").get(1);
        assertEquals(
                "[{\"field\":\"PaymentCard.spendingLimit\",\"by\":\"SHOPPER\",\"from\":\"45.50\",\"to\":\"50.05\"}]",
                second.get("fields").toString());
        assertEquals(
                "[\"--set PaymentCard.spendingLimit=50.05\"]",
                second.get("asked").toString());
        assertEquals("virtual-card-filtered", second.at("/after/causes/0/code").asText());
    }

    @Test
    void conditionsAreToldAsTheRulesHaveThemWhereThatIsAskedFor() throws Exception {
        Run run = explain("--drl", "--why-not", "one-time-card-used");
        assertTrue(run.out().contains("""
                  fails         PaymentCard( used == true )
                                used is false; used must be true
                """), run.out());
    }

    @Test
    void eachQuestionHasAPageWithTheRulesInIt() throws Exception {
        for (String[] question : new String[][] {
            {"--why-not"}, {"--why-not", "region-lock"}, {"--set", "PaymentCard.spendingLimit=60.00"}
        }) {
            Run run = explain(Stream.concat(Stream.of("--format", "html"), Stream.of(question))
                    .toArray(String[]::new));
            assertEquals(0, run.exitCode(), run.err());
            assertTrue(run.out().stripTrailing().endsWith("</html>"));
            assertTrue(run.out().contains("<details><summary>The rule as it is written</summary>"), run.out());
        }
    }

    @Test
    void wrongUseIsToldAndEndsWithTwo() throws Exception {
        assertWrongUse(
                "declinic: the rules have no cause, remedy or rule 'region-look'; did you mean 'region-lock'?\n",
                "--why-not",
                "region-look");
        assertWrongUse(
                "declinic: --why-not, and --set, --drop and --add, are two questions; ask one after the other\n",
                "--set",
                "PaymentCard.used=true",
                "--why-not");
        assertWrongUse(
                "declinic: --format html is for the other questions; --change takes text or json\n",
                "--format",
                "html",
                "--change");
        assertWrongUse(
                "declinic: --change, and --why-not, are two questions; ask one after the other\n",
                "--why-not",
                "--change");
        assertWrongUse(
                "declinic: --change, and --set, --drop and --add, are two questions; ask one after the other\n",
                "--drop",
                "PaymentCard",
                "--change",
                "region-lock");
        assertWrongUse(
                "declinic: the rules have no cause, remedy or rule 'region-look'; did you mean 'region-lock'?\n",
                "--change",
                "region-look");
        assertWrongUse(
                "declinic: 'create-new-card' is a remedy, and only causes can be made to come or go; "
                        + "--why-not says what the remedy lacks\n",
                "--change",
                "create-new-card");
        assertWrongUse(
                "--set PaymentCard.spendingLimt=60.00: error[unknown-field]: PaymentCard has no field 'spendingLimt';"
                        + " did you mean 'spendingLimit'?\n",
                "--set",
                "PaymentCard.spendingLimt=60.00");
    }

    private static void assertWrongUse(String message, String... words) throws Exception {
        Run run = explain(words);
        assertEquals(message, run.err());
        assertEquals("", run.out());
        assertEquals(2, run.exitCode());
    }

    private static Run explain(String... words) throws Exception {
        String[] all = new String[words.length + 4];
        all[0] = "explain";
        all[1] = CASE;
        all[2] = "--rules";
        all[3] = "rules";
        System.arraycopy(words, 0, all, 4, words.length);
        return Run.of(all);
    }
}
