package org.declinic.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.declinic.project.ProjectRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The guides in rules/, done as they say, block after block, with the program as it is. The line that begins a block says what
 * the block is: {@code new}, {@code more} or {@code change} and a file that is written, {@code excerpt} and a file that
 * holds it, {@code console} for a command and its answer, and {@code watch} for what the watch says of the last save.
 */
class WorkedExampleIT {

    private static final Pattern BLOCK =
            Pattern.compile("^```(\\w+) ?(\\w*) ?(\\S*)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final String PROGRAM = "$ ./declinic ";

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
                follow("README.md"));
    }

    @Test
    void everyBlockOfTheGuideToCodesIsAsItSays() throws Exception {
        assertEquals(Set.of("csv more", "csv new", "drl new", "yaml new", "console "), follow("codes/README.md"));
    }

    /** Does what a guide says, and tells the kinds of blocks in it. */
    private Set<String> follow(String guide) throws Exception {
        copy(ProjectRules.FOLDER, "rules");
        copy(Path.of("facts-samples"), "facts-samples");
        Set<String> kinds = new HashSet<>();
        try {
            Matcher block = BLOCK.matcher(Files.readString(ProjectRules.FOLDER.resolve(guide)));
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
                assertEquals("console", language, text);
                answers(text.lines().findFirst().orElseThrow(), text.substring(text.indexOf('\n') + 1));
            }
        }
    }

    private void answers(String command, String expected) throws Exception {
        assertTrue(command.startsWith(PROGRAM), command);
        String[] args = Stream.of(command.substring(PROGRAM.length()).split(" "))
                .map(arg -> arg.replace("'", ""))
                .toArray(String[]::new);
        if (args[0].equals("watch")) {
            watching = new Watching(folder, args);
            assertEquals(comparable(expected), comparable(watching.firstAnswer()));
            return;
        }
        Run run = Run.in(folder, args);
        assertEquals(comparable(expected), comparable(run.out()), command);
        assertEquals("", run.err(), command);
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private void save(String file, String text) throws Exception {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text, StandardOpenOption.CREATE);
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
