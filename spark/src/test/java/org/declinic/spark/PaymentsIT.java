package org.declinic.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.declinic.cases.adapter.Joiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Attempts of one payment are told of each other wherever they are in the input, as {@code batch} tells them. */
class PaymentsIT {

    private static final String CHARGE =
            "{\"id\":\"ch_%d\",\"object\":\"charge\",\"amount\":%d,\"currency\":\"usd\",\"created\":%d,\"payment_intent\":%s,"
                    + "\"status\":\"%s\",\"failure_code\":\"card_declined\",\"outcome\":{\"type\":\"issuer_declined\","
                    + "\"reason\":\"insufficient_funds\",\"network_status\":\"declined_by_network\"}}\n";
    private static final int FIRST = 1_768_932_000;

    @TempDir(factory = NamedFolder.class)
    Path folder;

    @Test
    void attemptsOfAPaymentAreToldOfThoseBeforeThem() throws Exception {
        Path records = Files.writeString(folder.resolve("charges.ndjson"), attempts(2_000, 40_000));
        assertTrue(assertAsBatch(Joiner.Rules.USUAL, records).contains("after [2026-01-"));
        assertAsBatch(new Joiner.Rules(Duration.ofHours(1), false), records, "--join-within", "1h");
        assertAsBatch(new Joiner.Rules(Duration.ofHours(24), true), records, "--latest");
        assertAsBatch(Batched.NOT_JOINED, records, "--join-within", "0");
    }

    @Test
    void attemptsOfAPaymentInFilesOfTheirOwnAreToldOfEachOtherToo() throws Exception {
        Path many = Files.createDirectory(folder.resolve("many"));
        String[] lines = attempts(300, 20_000).split("(?<=\n)");
        for (int i = 0; i < lines.length; i++) {
            Path file = many.resolve("part-" + (i % 7) + ".ndjson");
            Files.writeString(file, (Files.exists(file) ? Files.readString(file) : "") + lines[i]);
        }
        assertAsBatch(Joiner.Rules.USUAL, many);
    }

    private String assertAsBatch(Joiner.Rules joining, Path input, String... options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("--input", input.toString(), "--from", "stripe"));
        arguments.addAll(List.of(
                "--rules",
                rules().toString(),
                "--output",
                at("out"),
                "--errors",
                at("errors"),
                "--replace",
                "--split",
                "20k"));
        arguments.addAll(List.of(options));
        Ran ran = Ran.of(arguments.toArray(String[]::new));
        Batched batched = Batched.from("stripe", joining, List.of(rules()), input.toString());
        assertEquals(batched.errors().isEmpty() ? 0 : 1, ran.exitCode(), ran.err());
        assertTrue(Files.exists(folder.resolve("out")), ran.err());
        assertEquals(batched.errors(), Ran.whole(folder.resolve("errors")), ran.err());
        assertEquals(batched.lines(), Ran.whole(folder.resolve("out")), ran.err());
        batched.leftOut()
                .forEach((why, count) -> assertTrue(
                        Pattern.compile("(?m)^  " + why + " +" + String.format("%,d ", count))
                                .matcher(ran.err())
                                .find(),
                        why + ": " + count + " of " + ran.err()));
        return batched.lines();
    }

    /** Rules that tell what an attempt knows of those before it. */
    private Path rules() throws Exception {
        Path rules = Files.createDirectories(folder.resolve("rules"));
        Files.writeString(rules.resolve("read.drl"), """
                package read

                import org.declinic.facts.*
                import static org.declinic.conclusions.Conclude.*

                rule "What was read"
                    @cause( "read" )
                    @title( "What was read" )
                    @certainty( 0.5 )
                when
                    CheckoutAttempt( $outcome : outcome, $total : total )
                    accumulate( PriorAttempt( $at : attemptedAt ); $times : collectList( $at ) )
                then
                    because( kcontext, "" + $outcome + ", " + $total + ", after " + $times );
                end
                """);
        return rules;
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    /** Some come again, also with another payment or without one, some are of no payment, some no attempts, some bad. */
    private static String attempts(int count, int jitter) {
        SplittableRandom random = new SplittableRandom(7);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            int at = FIRST + i * 60 - random.nextInt(jitter);
            int kind = random.nextInt(100);
            String payment = kind % 10 == 3 ? "null" : "\"pi_" + i / 4 + "\"";
            lines.append(charge(i, at, payment, random.nextInt(3) == 0 ? "pending" : "failed"));
            if (kind < 3) {
                lines.append("{\"id\":\"re_1\",\"object\":\"refund\"}\n");
            } else if (kind < 5) {
                lines.append("{\"object\":\"nothing\",\"of\":" + i + "}\n");
            } else if (kind < 15) {
                lines.append(charge(i, at, payment, "failed"));
            } else if (kind < 20) {
                int again = Math.max(0, i - random.nextInt(200));
                lines.append(charge(
                        again, FIRST + again * 60, kind == 15 ? "null" : "\"pi_other_" + again / 3 + "\"", "failed"));
            }
        }
        return lines.toString();
    }

    private static String charge(int number, int at, String payment, String status) {
        return String.format(CHARGE, number, 1_000 + number % 7, at, payment, status);
    }
}
