package org.declinic.language.semantics;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names of all classes on the class path, for whoever asks for thousands that there are not: without them each jar has
 * to be looked into for each of those.
 */
final class ClassPathNames {

    private static final String CLASS = ".class";
    private static final Pattern OF_RELEASE = Pattern.compile("^META-INF/versions/\\d+/");

    private final Set<String> names = new HashSet<>();
    private final Set<Path> seen = new HashSet<>();

    private ClassPathNames() {}

    /** The names, or empty where a loader has more than the class path, or some of that cannot be read. */
    static Optional<Set<String>> of(ClassLoader loader) {
        if (loader != ClassLoader.getSystemClassLoader()) {
            return Optional.empty();
        }
        try {
            ClassPathNames all = new ClassPathNames();
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
                all.add(Path.of(entry).toAbsolutePath().normalize());
            }
            return Optional.of(all.names);
        } catch (IOException | IllegalArgumentException | SecurityException unreadable) {
            return Optional.empty();
        }
    }

    private void add(Path entry) throws IOException {
        if (!seen.add(entry) || !Files.exists(entry)) {
            return;
        }
        if (Files.isDirectory(entry)) {
            try (Stream<Path> files = Files.walk(entry)) {
                files.forEach(file -> add(entry.relativize(file).toString().replace(File.separatorChar, '/')));
            }
            return;
        }
        try (JarFile jar = new JarFile(entry.toFile())) {
            jar.stream().forEach(each -> add(each.getName()));
            for (String more : classPath(jar)) {
                URI other = entry.toUri().resolve(more);
                if ("file".equals(other.getScheme())) {
                    add(Path.of(other));
                }
            }
        }
    }

    private static List<String> classPath(JarFile jar) throws IOException {
        String written = jar.getManifest() == null
                ? null
                : jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
        return written == null || written.isBlank()
                ? List.of()
                : List.of(written.strip().split("\\s+"));
    }

    private void add(String file) {
        if (file.endsWith(CLASS)) {
            String path = OF_RELEASE.matcher(file).replaceFirst("");
            names.add(path.substring(0, path.length() - CLASS.length()).replace('/', '.'));
        }
    }
}
