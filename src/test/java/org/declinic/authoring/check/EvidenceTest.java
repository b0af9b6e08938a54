package org.declinic.authoring.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A text that any case file uses is no misspelt one, whatever the file's format. */
class EvidenceTest {

    @TempDir
    private Path folder;

    private Path samples;
    private Path rules;

    @BeforeEach
    void makeFolders() throws IOException {
        samples = Files.createDirectory(folder.resolve("facts-samples"));
        rules = Files.createDirectory(folder.resolve("rules"));
    }

    @Test
    void textsOfCsvAreKnown() throws IOException {
        Files.writeString(samples.resolve("cases.csv"), """
                id,CheckoutAttempt.platform,CheckoutAttempt.offeredMethods,MyShop.2.kind
                one,Shop A,Klarna|Card,corner shop
                two,"Shop B, Berlin",,
                """);
        assertEquals(Set.of("Shop A", "Shop B, Berlin"), texts("platform"));
        assertEquals(Set.of("Card", "Klarna"), texts("offeredMethods"));
        assertEquals(Set.of("corner shop"), texts("kind"));
    }

    @Test
    void textsOfPackedFilesAreKnown() throws IOException {
        packed("cases.csv.gz", "CheckoutAttempt.platform\nShop A\n");
        packed("case.yaml.gz", "facts:\n  CheckoutAttempt: {platform: Shop B}\n");
        packed("cases.ndjson.gz", "{\"facts\":{\"CheckoutAttempt\":{\"platform\":\"Shop C\"}}}\n");
        assertEquals(Set.of("Shop A", "Shop B", "Shop C"), texts("platform"));
    }

    @Test
    void aMistakeHidesNoOtherCase() throws IOException {
        Files.writeString(
                samples.resolve("cases.csv"),
                "CheckoutAttempt.platform\nShop A,too much\nShop B\n\"Shop \"C\nShop D\n");
        Files.writeString(samples.resolve("cases.ndjson"), "{\n{\"platform\":\"Shop E\"}\n");
        assertEquals(Set.of("Shop B", "Shop D", "Shop E"), texts("platform"));
    }

    @Test
    void whatMustNotFireIsNotExpected() throws IOException {
        Files.writeString(rules.resolve("rules.test.yaml"), """
                scenario: one
                expect: {fires: [A rule]}
                expect not: {fires: [Another rule]}
                ---
                scenario: two
                expect: {fires: [A third rule]}
                """);
        assertEquals(Set.of("A rule", "A third rule"), texts("fires"));
    }

    private Set<String> texts(String field) {
        return Evidence.in(List.of(rules)).texts(field);
    }

    private void packed(String name, String text) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(samples.resolve(name)))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
