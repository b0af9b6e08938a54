package org.declinic.finding;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CodeTest {

    private static final Path PAGES = Path.of("docs/checks");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| \\[([a-z0-9-]+)]\\(\\1\\.md\\) \\| ([a-z, ]+) \\|");
    private static final Pattern USE = Pattern.compile("\\bCode\\.([A-Z_0-9]+)");

    @Test
    void eachCodeAboutRulesHasItsPage() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            Set<String> names = pages.map(page -> page.getFileName().toString().replace(".md", ""))
                    .filter(page -> !page.equals("README"))
                    .collect(toCollection(TreeSet::new));
            assertEquals(Code.aboutRules().keySet(), names);
        }
    }

    @Test
    void eachCodeAboutRulesHasItsRowWithItsSeverity() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        Code.aboutRules().forEach((name, code) -> expected.put(name, severities(code)));
        Map<String, String> rows = new TreeMap<>();
        ROW.matcher(Files.readString(PAGES.resolve("README.md")))
                .results()
                .forEach(row -> rows.put(row.group(1), row.group(2)));
        assertEquals(expected, rows);
    }

    @Test
    void eachCodeIsUsed() throws IOException {
        Set<String> unused = Stream.of(Code.values()).map(Code::name).collect(toCollection(TreeSet::new));
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                USE.matcher(Files.readString(file)).results().forEach(use -> unused.remove(use.group(1)));
            }
        }
        assertEquals(Set.of(), unused);
    }

    private static String severities(Code code) {
        return code.severities().stream().map(Severity::toString).collect(joining(", "));
    }
}
