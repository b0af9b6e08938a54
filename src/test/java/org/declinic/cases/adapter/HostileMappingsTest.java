package org.declinic.cases.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Mappings that never end, take all memory, reach out, or tell what is in the record; what is to be said stands beside each. */
class HostileMappingsTest {

    private static final Path CORPUS = Path.of("src/test/resources/adapters/hostile");

    /** A machine may be busy with much else; alone, each takes a fraction of a second. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private static final List<String> OF_THE_RECORD =
            List.of("ann.other", "Ann", "Otherwise", "4179", "41111", "Hidden", "Lane");

    @TestFactory
    Stream<DynamicTest> eachEndsSoonWithItsPlaceAndTellsNothingOfTheRecord() throws IOException {
        return mappings()
                .map(mapping -> dynamicTest(mapping.getFileName().toString(), () -> {
                    String said = assertTimeoutPreemptively(LONGEST, () -> said(mapping));
                    assertEquals(Files.readString(Path.of(mapping.toString().replace(".jq", ".expected"))), said);
                    OF_THE_RECORD.forEach(word -> assertFalse(said.contains(word), said));
                }));
    }

    static Stream<Path> mappings() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.filter(file -> file.toString().endsWith(".jq")).sorted().toList().stream();
        }
    }

    /**
     * What is said of a mapping when it is loaded, or of the record that it is given. How fast the machine is decides what is
     * spent first, and how large the stack is, in which part of the mapping it ends.
     */
    static String said(Path mapping) throws IOException {
        Mappings mappings = Mappings.in(List.of(), Optional.of(Path.of("adapters")));
        String said = mappings.compile(mapping)
                .map(compiled -> Read.of(new From(mappings, Optional.of(compiled)), CORPUS.resolve("record.json"))
                        .toString())
                .orElseGet(() -> Read.lines(mappings.findings()));
        return said.replace(CORPUS + "/", "")
                .replaceAll("more than (a second|100000 steps) for one record(.*):\\d+", "more than it may$2")
                .replaceAll("(calls itself without end.*):\\d+:\\d+", "$1");
    }
}
