package org.declinic.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README shows of embedding stands, line by line, in the examples, which are built and run. */
class ReadmeTest {

    private static final Pattern SECTION = Pattern.compile("^### Embed it$.*?^## ", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern BLOCK = Pattern.compile("^```\\w+\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    @Test
    void everyBlockOnEmbeddingIsAPassageOfAnExample() throws IOException {
        List<List<String>> examples = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("examples"))) {
            for (Path file : files.filter(ReadmeTest::isSource).toList()) {
                examples.add(lines(Files.readString(file)));
            }
        }
        List<String> strangers = blocks().stream()
                .filter(block -> examples.stream().noneMatch(file -> holds(file, lines(block))))
                .toList();
        assertEquals(List.of(), strangers);
    }

    @Test
    void theDependencyIsOfThisVersion() throws IOException {
        List<String> dependency = lines(blocks().get(0));
        assertEquals("<dependency>", dependency.get(0));
        assertTrue(holds(lines(Files.readString(Path.of("pom.xml"))), dependency.subList(1, dependency.size() - 1)));
    }

    private static List<String> blocks() throws IOException {
        Matcher section = SECTION.matcher(Files.readString(Path.of("README.md")));
        assertTrue(section.find());
        return BLOCK.matcher(section.group())
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    private static boolean isSource(Path file) {
        return file.toString().matches(".*\\.(java|drl|xml)")
                && !file.toString().matches(".*[/\\\\]target[/\\\\].*");
    }

    private static boolean holds(List<String> file, List<String> passage) {
        return Collections.indexOfSubList(file, passage) >= 0;
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).toList();
    }
}
