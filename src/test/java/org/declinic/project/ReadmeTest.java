package org.declinic.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The README and the documents that it leads to: what they show stands in the examples or is run by a test, and what they
 * link to is there.
 */
class ReadmeTest {

    private static final Path README = Path.of("README.md");
    private static final int MOST_LINES = 180;

    /** Of these, every block is run or held against the examples. */
    private static final List<Path> SHOWN = Stream.of(
                    "README.md",
                    "adapters/README.md",
                    "docs/batch.md",
                    "docs/cases.md",
                    "docs/commands.md",
                    "docs/embedding.md",
                    "docs/explain.md",
                    "rules/README.md",
                    "rules/codes/README.md")
            .map(Path::of)
            .toList();

    private static final Pattern BLOCK = Pattern.compile("^```(.*)\\n((?s:.*?))^```$", Pattern.MULTILINE);

    /** What this test holds against the examples, and what {@code WorkedExampleIT} does. */
    private static final Pattern OF_EXAMPLES = Pattern.compile("java|xml");

    private static final Pattern RUN =
            Pattern.compile("console|text watch|\\w+ (new|more) \\S+|diff change \\S+|(drl|csv|json) excerpt \\S+");

    /** The one beginning that needs no test of its own, and a question that stands in the rules. */
    private static final Pattern BARE = Pattern.compile("\\./declinic diagnose facts-samples .*\\nmvn verify .*\\n");

    private static final Pattern HEADING = Pattern.compile("^#+ (.*)$", Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern MENTIONED = Pattern.compile("(?<![\\w./:-])(\\w[\\w./-]*\\.md(?:#[\\w-]+)?)");
    private static final Pattern PACKAGE = Pattern.compile("^\\| `([a-z.]+)` \\|", Pattern.MULTILINE);
    private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]\\w+)`");

    @Test
    void theReadmeIsShortAndBeginsWithTheTwoCommands() throws IOException {
        String readme = Files.readString(README);
        assertTrue(
                readme.lines().count() <= MOST_LINES, "lines: " + readme.lines().count());
        assertTrue(BARE.matcher(blocks(README).get(0).group(2)).matches(), readme);
    }

    @Test
    void everyBlockOnEmbeddingIsAPassageOfAnExample() throws IOException {
        List<List<String>> examples = new ArrayList<>();
        for (Path file : files("examples", "java|drl|xml")) {
            examples.add(lines(Files.readString(file)));
        }
        List<String> shown = blocksOfExamples("java|xml");
        assertTrue(shown.size() >= 10, "blocks: " + shown.size());
        assertEquals(
                List.of(),
                shown.stream()
                        .filter(block -> examples.stream().noneMatch(file -> holds(file, lines(block))))
                        .toList());
    }

    @Test
    void theDependencyIsOfThisVersion() throws IOException {
        List<String> dependencies = blocksOfExamples("xml");
        assertEquals(2, dependencies.size());
        for (String block : dependencies) {
            List<String> dependency = lines(block);
            assertEquals("<dependency>", dependency.get(0));
            assertTrue(
                    holds(lines(Files.readString(Path.of("pom.xml"))), dependency.subList(1, dependency.size() - 1)));
        }
    }

    @Test
    void everyBlockIsOneThatATestRuns() throws IOException {
        String rules = allText(files("rules", "drl"));
        List<String> untested = new ArrayList<>();
        for (Path document : SHOWN) {
            for (MatchResult block : blocks(document)) {
                boolean tested = block.group(1).isEmpty()
                        ? BARE.matcher(block.group(2)).matches() || rules.contains(block.group(2))
                        : OF_EXAMPLES.matcher(block.group(1)).matches()
                                || RUN.matcher(block.group(1)).matches();
                if (!tested) {
                    untested.add(document + ":\n" + block.group());
                }
            }
        }
        assertEquals(List.of(), untested);
    }

    @Test
    void everyLinkOfADocumentLeadsToAFileAndToAHeading() throws IOException {
        List<String> broken = new ArrayList<>();
        int links = 0;
        for (Path document : documents()) {
            for (MatchResult link :
                    LINK.matcher(withoutBlocks(document)).results().toList()) {
                String target = link.group(1);
                if (!target.matches("https?:.*")) {
                    links++;
                    Path folder = document.toAbsolutePath().getParent();
                    if (!leadsSomewhere(target, document.toAbsolutePath(), folder)) {
                        broken.add(document + ": " + target);
                    }
                }
            }
        }
        assertEquals(List.of(), broken);
        assertTrue(links > 200, "links: " + links);
    }

    @Test
    void everyDocumentThatTheProgramNamesIsThere() throws IOException {
        List<Path> naming = new ArrayList<>(files("src/main", "java|ftlh|xml"));
        naming.addAll(files("rules", "drl|yaml"));
        naming.addAll(files("examples", "java|xml|properties"));
        naming.addAll(List.of(Path.of("pom.xml"), Path.of("declinic"), Path.of(".ci/run")));
        List<String> broken = new ArrayList<>();
        int named = 0;
        Path root = Path.of("").toAbsolutePath();
        for (Path file : naming) {
            for (MatchResult name :
                    MENTIONED.matcher(Files.readString(file)).results().toList()) {
                named++;
                if (!leadsSomewhere(name.group(1), file, root)) {
                    broken.add(file + ": " + name.group(1));
                }
            }
        }
        assertEquals(List.of(), broken);
        assertTrue(named > 1, "named: " + named);
    }

    @Test
    void everyDocumentIsReachedFromTheReadme() throws IOException {
        List<Path> reached = new ArrayList<>(List.of(README.toAbsolutePath()));
        for (int at = 0; at < reached.size(); at++) {
            Path document = reached.get(at);
            LINK.matcher(withoutBlocks(document))
                    .results()
                    .map(link -> link.group(1).replaceFirst("#.*", ""))
                    .filter(target -> target.endsWith(".md") && !target.contains(":"))
                    .map(target -> document.resolveSibling(target).normalize())
                    .filter(target -> Files.exists(target) && !reached.contains(target))
                    .distinct()
                    .forEach(reached::add);
        }
        assertEquals(
                List.of(),
                documents().stream()
                        .filter(document -> !reached.contains(document.toAbsolutePath()))
                        .toList());
    }

    @Test
    void everyClassThatTheArchitectureNamesIsThere() throws IOException {
        List<String> classes = files("src", "java").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .toList();
        assertEquals(
                List.of(),
                CLASS.matcher(Files.readString(Path.of("docs/architecture.md")))
                        .results()
                        .map(name -> name.group(1))
                        .filter(name -> !classes.contains(name))
                        .distinct()
                        .toList());
    }

    @Test
    void theArchitectureNamesEveryPackage() throws IOException {
        Path root = Path.of("src/main/java/org/declinic");
        Set<String> packages = files(root.toString(), "java").stream()
                .map(file -> root.relativize(file.getParent()).toString().replaceAll("[/\\\\]", "."))
                .map(name -> name.isEmpty() ? "org.declinic" : name)
                .collect(Collectors.toSet());
        String architecture = Files.readString(Path.of("docs/architecture.md"));
        assertEquals(
                packages,
                PACKAGE.matcher(architecture)
                        .results()
                        .map(name -> name.group(1))
                        .collect(Collectors.toSet()));
        String drawn = architecture.substring(architecture.indexOf("```text"), architecture.indexOf("| package |"));
        assertEquals(
                List.of(),
                packages.stream()
                        .filter(name -> !drawn.contains(" " + name.replaceFirst("^\\w+\\.(?!declinic)", "") + " "))
                        .toList());
    }

    /** Whether there is such a file, and in it such a heading. */
    private static boolean leadsSomewhere(String target, Path from, Path folder) throws IOException {
        int mark = target.indexOf('#');
        String name = mark < 0 ? target : target.substring(0, mark);
        Path file = name.isEmpty() ? from : folder.resolve(name);
        return Files.exists(file)
                && (mark < 0
                        || HEADING.matcher(withoutBlocks(file))
                                .results()
                                .anyMatch(heading -> anchor(heading.group(1)).equals(target.substring(mark + 1))));
    }

    /** What a heading is linked by. */
    private static String anchor(String heading) {
        return heading.replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                .replace(' ', '-');
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(""))) {
            files.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
        }
        for (String folder : List.of("docs", "examples", "rules")) {
            documents.addAll(files(folder, "md"));
        }
        return documents;
    }

    private static List<String> blocksOfExamples(String languages) throws IOException {
        List<String> blocks = new ArrayList<>();
        for (Path document : SHOWN) {
            blocks(document).stream()
                    .filter(block -> block.group(1).matches(languages))
                    .forEach(block -> blocks.add(block.group(2)));
        }
        return blocks;
    }

    private static List<MatchResult> blocks(Path document) throws IOException {
        return BLOCK.matcher(Files.readString(document)).results().toList();
    }

    private static String withoutBlocks(Path document) throws IOException {
        return BLOCK.matcher(Files.readString(document)).replaceAll("");
    }

    private static String allText(List<Path> files) {
        StringBuilder text = new StringBuilder();
        files.forEach(file -> {
            try {
                text.append(Files.readString(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return text.toString();
    }

    private static List<Path> files(String folder, String endings) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().matches(".*\\.(" + endings + ")")
                            && !file.toString().matches(".*[/\\\\]target[/\\\\].*"))
                    .sorted()
                    .toList();
        }
    }

    private static boolean holds(List<String> file, List<String> passage) {
        return Collections.indexOfSubList(file, passage) >= 0;
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).toList();
    }
}
