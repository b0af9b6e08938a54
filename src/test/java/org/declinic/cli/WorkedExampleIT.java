package org.declinic.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.declinic.project.ProjectRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The documents, done as they say, block after block, with the program as it is. The line that begins a block says what
 * the block is: {@code new}, {@code more} or {@code change} and a file that is written, {@code excerpt} and a file that
 * holds it, {@code console} for commands and their answers, and {@code watch} for what the watch says of the last save.
 * In an answer, a line of dots stands for what was left out, and what follows {@code >} was typed. Blocks of Java and XML
 * are looked for in the examples by {@code ReadmeTest}.
 */
class WorkedExampleIT {

    private static final Pattern BLOCK =
            Pattern.compile("^```(\\w+) ?(\\w*) ?(\\S*)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final String PROMPT = "$ ";
    private static final String PROGRAM = PROMPT + "./declinic ";
    private static final String LEFT_OUT = "...\n";
    private static final Pattern TYPED = Pattern.compile("^> (.*\\n)", Pattern.MULTILINE);
    private static final Set<String> IN_EXAMPLES = Set.of("java", "xml");

    @TempDir
    private Path folder;

    private Watching watching;

    @Test
    void everyBlockOfTheGuideIsAsItSays() throws Exception {
        assertEquals(
                Set.of(
                        "csv excerpt",
                        "drl excerpt",
                        "drl new",
                        "drl more",
                        "diff change",
                        "yaml new",
                        "yaml more",
                        "console ",
                        "text watch"),
                follow("rules/README.md"));
    }

    @Test
    void everyBlockOfTheGuideToCodesIsAsItSays() throws Exception {
        assertEquals(Set.of("csv more", "csv new", "drl new", "yaml new", "console "), follow("rules/codes/README.md"));
    }

    @Test
    void everyBlockOfTheReadmeIsAsItSays() throws Exception {
        assertEquals(Set.of("console ", "drl excerpt", "csv new", "xml ", "java "), follow("README.md"));
    }

    @Test
    void everyBlockOfTheGuideToAdaptersIsAsItSays() throws Exception {
        assertEquals(Set.of("console ", "json new", "jq new"), follow("adapters/README.md"));
    }

    @Test
    void everyBlockOnCasesIsAsItSays() throws Exception {
        assertEquals(Set.of("console ", "yaml new", "yaml more", "csv new"), follow("docs/cases.md"));
    }

    @Test
    void everyBlockOnCommandsIsAsItSays() throws Exception {
        assertEquals(Set.of("console "), follow("docs/commands.md"));
    }

    @Test
    void everyBlockOnQuestionsAboutACaseIsAsItSays() throws Exception {
        assertEquals(Set.of("console "), follow("docs/explain.md"));
    }

    @Test
    void everyBlockOnManyCasesIsAsItSays() throws Exception {
        assertEquals(Set.of("console ", "csv new", "csv excerpt", "json excerpt"), follow("docs/batch.md"));
    }

    /** Does what a document says, and tells the kinds of blocks in it. */
    private Set<String> follow(String guide) throws Exception {
        copy(ProjectRules.FOLDER, "rules");
        copy(Path.of("facts-samples"), "facts-samples");
        copy(Path.of("adapters"), "adapters");
        Set<String> kinds = new HashSet<>();
        try {
            Matcher block = BLOCK.matcher(Files.readString(Path.of(guide)));
            while (block.find()) {
                kinds.add(block.group(1) + " " + block.group(2));
                follow(block.group(1), block.group(2), block.group(3), block.group(4));
            }
        } finally {
            if (watching != null) {
                watching.end();
            }
        }
        return kinds;
    }

    private void follow(String language, String how, String file, String text) throws Exception {
        switch (how) {
            case "excerpt" -> assertTrue(Files.readString(folder.resolve(file)).contains(text), text);
            case "new", "more" -> save(file, (how.equals("new") ? "" : read(file)) + text);
            case "change" -> save(file, changed(read(file), text.lines().toList()));
            case "watch" -> assertEquals(comparable(text), comparable(watching.lastAnswer()));
            default -> {
                if (!IN_EXAMPLES.contains(language)) {
                    assertEquals("console", language, text);
                    for (String each : ("\n" + text).split("\n(?=" + Pattern.quote(PROMPT) + ")")) {
                        if (!each.isEmpty()) {
                            String command = each.lines().findFirst().orElseThrow();
                            answers(
                                    command,
                                    each.lines()
                                            .skip(1)
                                            .map(line -> line + "\n")
                                            .collect(Collectors.joining()));
                        }
                    }
                }
            }
        }
    }

    private void answers(String command, String expected) throws Exception {
        assertTrue(command.startsWith(PROGRAM), command);
        String[] halves = command.substring(PROGRAM.length()).split(" > ");
        String[] args =
                Stream.of(halves[0].split(" ")).map(arg -> arg.replace("'", "")).toArray(String[]::new);
        if (args[0].equals("watch")) {
            watching = new Watching(folder, args);
            assertEquals(comparable(expected), comparable(watching.firstAnswer()));
            return;
        }
        String typed =
                TYPED.matcher(expected).results().map(line -> line.group(1)).collect(Collectors.joining());
        Run run = Run.launchedIn(folder, typed, args);
        String shown = run.out();
        if (halves.length > 1) {
            Files.writeString(folder.resolve(halves[1]), run.out());
            assertFalse(run.out().isBlank(), command);
            shown = "";
        }
        assertShown(comparable(expected), comparable(shown + run.err()), command);
    }

    /** That an answer is as it is expected, save what lines of dots stand for. */
    private static void assertShown(String expected, String answer, String command) {
        if (!expected.contains(LEFT_OUT)) {
            assertEquals(expected, answer, command);
            return;
        }
        String[] parts = ("\n" + expected).split("(?<=\n)" + Pattern.quote(LEFT_OUT), -1);
        String all = "\n" + answer;
        assertTrue(all.startsWith(parts[0]), () -> command + " does not begin with" + parts[0] + "but with" + all);
        int at = parts[0].length();
        for (String part : List.of(parts).subList(1, parts.length)) {
            int found = all.indexOf("\n" + part, at - 1);
            assertTrue(found >= 0, () -> command + " has not, in this order,\n" + part + "but" + all);
            at = found + 1 + part.length();
        }
        String end = parts[parts.length - 1];
        assertTrue(all.endsWith(end), () -> command + " does not end with\n" + end + "but with" + all);
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private void save(String file, String text) throws Exception {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        if (watching != null && file.startsWith("our-rules/")) {
            watching.awaitAnswer();
        }
    }

    private static String changed(String text, List<String> lines) {
        assertEquals(2, lines.size());
        assertTrue(lines.get(0).startsWith("-") && lines.get(1).startsWith("+"), lines.toString());
        String changed =
                text.replace(lines.get(0).substring(1) + "\n", lines.get(1).substring(1) + "\n");
        assertNotEquals(text, changed, "the file has no line " + lines.get(0));
        return changed;
    }

    /** Without the times, and without the numbers that every new rule, scenario or sample changes. */
    private static String comparable(String text) {
        return text.replaceAll("(?m)^\\d\\d:\\d\\d(:\\d\\d)? ", "00:00:00 ")
                .replaceAll("\\d+\\.\\d\\d s\\b", "0.00 s")
                .replaceAll("\\b\\d{2,} (files|rules|scenarios|cases)\\b", "99 $1");
    }

    private void copy(Path from, String to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            paths.forEach(path -> {
                try {
                    Files.copy(
                            path,
                            folder.resolve(to).resolve(from.relativize(path).toString()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
