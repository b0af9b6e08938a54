package org.declinic.language.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.declinic.language.syntax.RuleFile;
import org.declinic.language.syntax.RuleFiles;

/**
 * A rule file of the corpus, each of which tries another way out.
 *
 * @param name what it is called
 * @param text the file; its first lines say which way, what it does with the permission, and what its classes show
 */
public record HostileRules(String name, String text) {

    private static final Path CORPUS = Path.of("src/test/resources/hostile-rules");
    private static final String ENDING = ".drl";

    /** The whole corpus. */
    public static List<HostileRules> all() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            List<Path> rules = files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
            return Stream.of(rules.toArray(Path[]::new)).map(HostileRules::read).toList();
        }
    }

    private static HostileRules read(Path file) {
        try {
            return new HostileRules(file.getFileName().toString().replace(ENDING, ""), Files.readString(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The file alone, without the permission. */
    public RuleFiles files() {
        return new RuleFiles(List.of(RuleFile.generated(name + ENDING, text)), List.of());
    }

    /** What is to be said of it, each finding on a line. */
    public String expected() throws IOException {
        return Files.readString(CORPUS.resolve(name + ".expected"));
    }

    /** What it does with the permission. */
    public String withPermission() {
        return text.lines().skip(1).findFirst().orElseThrow();
    }

    /** What its compiled classes show. */
    public String compiled() {
        return text.lines().skip(2).findFirst().orElseThrow();
    }
}
