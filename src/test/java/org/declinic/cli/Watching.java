package org.declinic.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A watch that runs, as a user sees it in a terminal of its own. Every answer ends with the time that it took. */
final class Watching {

    private static final Pattern ANSWER = Pattern.compile(".*?\\n\\d+\\.\\d\\d s\\n", Pattern.DOTALL);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final Path out;
    private int answers;

    Watching(Path folder, String... args) throws IOException {
        this.out = Files.createTempFile("declinic", ".watch");
        this.process = Run.builder(folder, args)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
    }

    /** What it says before the first save. */
    String firstAnswer() throws Exception {
        await(text -> text.endsWith("Ctrl-C ends it.\n"));
        answers = 1;
        return Files.readString(out);
    }

    /** Waits for what it says of a save. */
    void awaitAnswer() throws Exception {
        int next = answers + 1;
        await(text -> answersIn(text).size() >= next);
        answers = answersIn(Files.readString(out)).size();
    }

    String lastAnswer() throws IOException {
        return answersIn(Files.readString(out)).get(answers - 1).strip() + "\n";
    }

    void end() throws Exception {
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        Files.delete(out);
    }

    private static List<String> answersIn(String text) {
        return ANSWER.matcher(text).results().map(MatchResult::group).toList();
    }

    private void await(Predicate<String> said) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!said.test(Files.readString(out))) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("the watch only says: " + Files.readString(out));
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
