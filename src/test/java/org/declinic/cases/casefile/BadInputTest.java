package org.declinic.cases.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.declinic.finding.Finding;
import org.declinic.project.ProjectRules;
import org.declinic.text.Printable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Reads every file of the corpus; what is said of it, and which cases are read all the same, stands beside it. */
class BadInputTest {

    private static final Path CORPUS = Path.of("src/test/resources/bad-input");
    private static final String EXPECTED = ".expected";

    @TestFactory
    Stream<DynamicTest> everyMistakeIsNamedAtItsPlaceAndTheRestIsRead() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.filter(file -> !file.toString().endsWith(EXPECTED)).sorted().toList().stream()
                    .map(file -> dynamicTest(
                            file.getFileName().toString(),
                            () -> assertEquals(Files.readString(Path.of(file + EXPECTED)), said(file))));
        }
    }

    @Test
    void aFileThatIsNotUtf8IsNamed(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("latin-1.yaml"), new byte[] {'i', 'd', ':', ' ', (byte) 0xE9, '\n'});
        assertEquals(
                printed(file) + ":1:1: error[not-utf-8]: this line is not in UTF-8; save the file as UTF-8\n",
                said(file));
    }

    @Test
    void aByteOrderMarkAndCarriageReturnsAreNoMistake(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("windows.ndjson"), "\uFEFF{\"id\":\"a\",\"facts\":{\"CheckoutAttempt\":{}}}\r\n\r\n");
        assertEquals("case a\n", said(file));
    }

    @Test
    void nestingWithoutEndIsNoCrash(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("deep.ndjson"),
                "[".repeat(100_000) + "\n{\"id\":\"a\",\"facts\":{\"CheckoutAttempt\":{}}}");
        assertEquals(
                printed(file) + ":1:1: error[not-a-case]: a case must be an object with the key 'facts'\n"
                        + printed(file)
                        + ":1:1001: error[syntax]: Document nesting depth (1001) exceeds the maximum allowed (1000)\ncase a\n",
                said(file));
    }

    /** The random number in the name of a folder may be a card number. */
    private static String printed(Path file) {
        return Printable.line(file.toString());
    }

    private static String said(Path file) {
        List<String> lines = new ArrayList<>();
        new CaseReader(ProjectRules.KNOWLEDGE.factTypes(), Optional.empty()).read(file, new CaseSink() {
            @Override
            public void accept(Case read) {
                lines.add("case " + read.id());
            }

            @Override
            public void reject(List<Finding> findings) {
                findings.forEach(finding -> lines.add(finding.toString()));
            }
        });
        return String.join("\n", lines).replace(CORPUS + File.separator, "") + "\n";
    }
}
