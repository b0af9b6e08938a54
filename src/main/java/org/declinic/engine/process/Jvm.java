package org.declinic.engine.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How a JVM is started that has little: a heap that ends it when it is full, no environment, and nobody who attaches to
 * it. It leaves no files, and names those of rules as this one does, for it works in the same folder.
 *
 * @param java the {@code java} to start, or {@code null} for that of this JVM
 * @param classPath its class path, or {@code null} for what this JVM uses
 * @param heap the most heap, in MB
 * @param main the class to start
 */
public record Jvm(Path java, String classPath, int heap, Class<?> main) {

    /** What a JVM reads names of files by, where compiled rules are kept, and what Windows cannot do without. */
    private static final Set<String> KEPT = Set.of("LANG", "LC_ALL", "LC_CTYPE", "XDG_CACHE_HOME", "SystemRoot");

    private static final List<String> OPTIONS = List.of(
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:MaxMetaspaceSize=256m",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-XX:+DisableAttachMechanism",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:+ErrorFileToStderr",
            "-Xlog:disable",
            "-Dfile.encoding=UTF-8",
            "-Dsun.misc.unsafe.memory.access=allow");

    Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command()).redirectErrorStream(true);
        builder.environment().keySet().retainAll(KEPT);
        return builder.start();
    }

    private List<String> command() {
        Path started = java == null ? Path.of(System.getProperty("java.home"), "bin", "java") : java;
        List<String> command = new ArrayList<>(List.of(started.toString(), "-Xmx" + heap + "m"));
        command.addAll(OPTIONS);
        command.addAll(ClassPath.starting(main, classPath));
        return command;
    }
}
