package org.declinic.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged program, run as the launcher runs it, and what came of it. */
record Run(int exitCode, String out, String err) {

    private static final Path JAR = Path.of("target/declinic.jar").toAbsolutePath();
    /** What the program keeps for its user; each process that runs tests has one of its own. */
    static final Path CACHE =
            Path.of("target", "test-cache-" + System.getProperty("tests.fork")).toAbsolutePath();

    private static final int PATIENCE_SECONDS = 120;

    /** As the launcher does: with the classes of the program already parsed. */
    private static final Path CLASSES = archive();

    /** How far a batch has come, which it says where it takes long. */
    static String withoutProgress(String err) {
        return err.replaceAll("(?m)^declinic: [\\d,]+ cases, [\\d,]+ a second, .*\n", "");
    }

    static Run of(String... args) throws IOException, InterruptedException {
        return withInput("", args);
    }

    static Run withInput(String input, String... args) throws IOException, InterruptedException {
        return run(builder(Path.of(""), args), input);
    }

    /** The program in a Java with one more system property. */
    static Run withProperty(String property, String... args) throws IOException, InterruptedException {
        ProcessBuilder builder = builder(Path.of(""), args);
        builder.command().add(1, "-D" + property);
        return run(builder, "");
    }

    /** The program as the launcher of a folder runs it, with the rules there. */
    static Run launchedIn(Path folder, String input, String... args) throws IOException, InterruptedException {
        ProcessBuilder builder = builder(folder, args);
        for (String beside : List.of("rules", "adapters")) {
            builder.command()
                    .add(
                            1,
                            "-Ddeclinic." + beside + "="
                                    + folder.resolve(beside).toAbsolutePath());
        }
        return run(builder, input);
    }

    /** The program, not started yet. */
    static ProcessBuilder builder(Path directory, String... args) {
        return builder("-XX:SharedArchiveFile=" + CLASSES, directory, args);
    }

    private static ProcessBuilder builder(String archive, Path directory, String... args) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:disable", // where there is no archive, or one that does not fit
                archive,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar"));
        command.add(JAR.toString());
        command.addAll(List.of(args));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toAbsolutePath().toFile());
        builder.environment().put("XDG_CACHE_HOME", CACHE.toString());
        return builder;
    }

    /** Made anew in each process that runs tests: it fits one build and one Java. The run it comes of compiles nothing. */
    private static Path archive() {
        Path archive = Path.of(CACHE + ".jsa");
        try {
            Files.deleteIfExists(archive);
            run(builder("-XX:ArchiveClassesAtExit=" + archive, Path.of(""), "diagnose", "facts-samples"), "");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("the program does not start", e);
        }
        return archive;
    }

    private static Run run(ProcessBuilder program, String input) throws IOException, InterruptedException {
        Path in = Files.writeString(Files.createTempFile("declinic", ".in"), input);
        Path out = Files.createTempFile("declinic", ".out");
        Path err = Files.createTempFile("declinic", ".err");
        Process process = program.redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("no end after " + PATIENCE_SECONDS + " s: " + program.command());
        }
        Run run = new Run(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8), Files.readString(err));
        for (Path file : List.of(in, out, err)) {
            Files.delete(file);
        }
        return run;
    }
}
