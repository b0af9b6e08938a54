package org.declinic.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A service may be on any class path or module path, and call from any thread. What Drools remembers for the life of a JVM
 * it remembers once in each copy of its classes, so each test loads a copy.
 */
class EmbeddingLoadersIT {

    private static final Path JAR = Path.of("target/declinic-" + System.getProperty("project.version") + ".jar");

    private static final Pattern OF_THE_PROGRAM =
            Pattern.compile("picocli|yaml|freemarker|jsonschema|classmate|progressbar|jline|slf4j-simple");

    private static final List<String> DIAGNOSED = List.of("built in: [virtual-card-filtered]");
    private static final List<String> ALL_DONE = List.of(
            "built in: [virtual-card-filtered]",
            "asks: true",
            "ours: [no-cards-at-the-door]",
            "jar: [no-cards-at-the-door]");

    private final Thread thread = Thread.currentThread();
    private final ClassLoader before = thread.getContextClassLoader();

    @TempDir
    Path folder;

    @AfterEach
    void putBack() {
        thread.setContextClassLoader(before);
    }

    @Test
    void aThreadMayHaveNoContextClassLoader() throws Exception {
        thread.setContextClassLoader(null);
        assertEquals(DIAGNOSED, in(parentFirst(), Embedded.class).call());
        assertSame(null, thread.getContextClassLoader());
    }

    @Test
    void aThreadMayHaveAContextClassLoaderThatSeesNoneOfTheJars() throws Exception {
        ClassLoader platform = ClassLoader.getPlatformClassLoader();
        thread.setContextClassLoader(platform);
        assertEquals(DIAGNOSED, in(parentFirst(), Embedded.class).call());
        assertSame(platform, thread.getContextClassLoader());
    }

    @Test
    void aCommonPoolMayLoadTheRules() throws Exception {
        assertEquals(
                ALL_DONE,
                ForkJoinPool.commonPool()
                        .submit(in(parentFirst(), Embedded.Wholly.class))
                        .get());
    }

    @Test
    void twoCopiesMayBeInOneJvm() throws Exception {
        thread.setContextClassLoader(parentFirst());
        assertEquals(DIAGNOSED, in(parentFirst(), Embedded.class).call());
        assertEquals(
                DIAGNOSED, in(thread.getContextClassLoader(), Embedded.class).call());
    }

    @Test
    void aServiceMayPreferItsOwnClassesToThoseOfItsServer() throws Exception {
        assertEquals(DIAGNOSED, in(new ChildFirst(urls(jars())), Embedded.class).call());
    }

    @Test
    void allJarsMayBeUnpackedIntoOneFolder() throws Exception {
        for (Path jar : jars()) {
            unpack(jar);
        }
        ClassLoader merged = new URLClassLoader(urls(List.of(folder)), ClassLoader.getPlatformClassLoader());
        assertEquals(ALL_DONE, in(merged, Embedded.Wholly.class).call());
    }

    @Test
    void itIsAModuleThatBringsAllItNeeds() throws Exception {
        Path source = Files.writeString(
                folder.resolve("module-info.java"),
                "module embedded { requires org.declinic; }",
                StandardCharsets.UTF_8);
        String path = jars().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        assertEquals(
                0,
                ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "--module-path",
                                path,
                                "-d",
                                folder.toString(),
                                source.toString(),
                                "src/test/java/org/declinic/embedded/Embedded.java"));
        assertEquals(
                ALL_DONE,
                java(
                        "--module-path",
                        path + File.pathSeparator + folder,
                        "-m",
                        "embedded/" + Embedded.class.getName()));
    }

    @Test
    void aPartThatOtherCodeMadeDroolsLookForInVainIsHandedOver() throws Exception {
        ClassLoader copy = parentFirst();
        thread.setContextClassLoader(null);
        assertThrows(
                InvocationTargetException.class,
                () -> copy.loadClass("org.drools.wiring.api.ComponentsFactory")
                        .getMethod("createByteArrayClassLoader", ClassLoader.class)
                        .invoke(null, copy));
        assertEquals(DIAGNOSED, in(copy, Embedded.class).call());
    }

    @Test
    void rulesSayWhichPartsDroolsLookedForInVain() throws Exception {
        ClassLoader copy = parentFirst();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        assertThrows(
                InvocationTargetException.class,
                () -> copy.loadClass("org.drools.core.reteoo.RuntimeComponentFactory")
                        .getMethod("get")
                        .invoke(null));
        RuntimeException thrown = assertThrows(
                RuntimeException.class, () -> in(copy, Embedded.class).call());
        assertEquals("org.declinic.InvalidRulesException", thrown.getClass().getName());
        assertEquals(
                "Drools: error[engine-parts]: does not find its RuntimeComponentFactory: other code used Drools first, on a"
                        + " thread whose context class loader does not see its jars, or a jar is missing;"
                        + " load the rules before other code uses Drools",
                thrown.getMessage());
    }

    /** A process that may not use the memory access that a later Java takes away. */
    private static List<String> java(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
        if (Runtime.version().feature() >= 24) {
            command.add("--sun-misc-unsafe-memory-access=deny");
        }
        Collections.addAll(command, arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), out);
        return out.lines().toList();
    }

    @SuppressWarnings("unchecked") // the class is of another loader, and the interface of all
    private static Callable<List<String>> in(ClassLoader loader, Class<?> type) throws ReflectiveOperationException {
        return (Callable<List<String>>)
                loader.loadClass(type.getName()).getDeclaredConstructor().newInstance();
    }

    private static ClassLoader parentFirst() throws IOException {
        return new URLClassLoader(urls(jars()), ClassLoader.getPlatformClassLoader());
    }

    private static List<Path> jars() throws IOException {
        try (Stream<Path> jars = Files.list(Path.of("target/lib"))) {
            return Stream.concat(
                            Stream.of(JAR),
                            jars.filter(jar -> !OF_THE_PROGRAM
                                            .matcher(jar.toString())
                                            .find())
                                    .sorted())
                    .toList();
        }
    }

    private static URL[] urls(List<Path> places) throws IOException {
        List<URL> urls = new ArrayList<>();
        for (Path place : places) {
            urls.add(place.toUri().toURL());
        }
        urls.add(Path.of("target/test-classes").toUri().toURL());
        return urls.toArray(URL[]::new);
    }

    /** Of files of one name, the last stays. */
    private void unpack(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : Collections.list(file.entries())) {
                Path target = folder.resolve(entry.getName());
                if (!entry.isDirectory()) {
                    Files.createDirectories(target.getParent());
                    try (InputStream in = file.getInputStream(entry)) {
                        Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        }
    }

    /** Takes all from its own places but what only its parent has, which has the same classes. */
    private static final class ChildFirst extends URLClassLoader {

        ChildFirst(URL[] urls) {
            super(urls, ChildFirst.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                try {
                    return loaded != null ? loaded : findClass(name);
                } catch (ClassNotFoundException e) {
                    return super.loadClass(name, resolve);
                }
            }
        }

        @Override
        public URL getResource(String name) {
            URL own = findResource(name);
            return own != null ? own : super.getResource(name);
        }
    }
}
