package org.declinic.engine.knowledge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.declinic.language.semantics.JavaClasses;
import org.declinic.tables.ModuleResource;

/** A folder of classes, which may become a jar, with a module of compiled rules in it. */
final class ModuleFolder {

    static final String KMODULE = "META-INF/kmodule.xml";

    private static final String CLASS = ".class";

    private final Path folder;

    ModuleFolder(Path folder) {
        this.folder = folder;
    }

    /** Removes the classes of the rules that were compiled before. */
    void clear() throws IOException {
        Path list = folder.resolve(JavaClasses.COMPILED);
        if (Files.exists(list)) {
            for (String name : Files.readAllLines(list)) {
                Files.deleteIfExists(folder.resolve(name.replace('.', '/') + CLASS));
            }
        }
    }

    /**
     * Writes the classes of a module, their names, and what the module says of itself. Drools' own list of the names is
     * left out: with it, a KieContainer looks for classes that are not there.
     */
    void write(Map<String, byte[]> module) throws IOException {
        SortedSet<String> classes = new TreeSet<>();
        for (Map.Entry<String, byte[]> entry : module.entrySet()) {
            String name = entry.getKey();
            if (name.endsWith(CLASS)) {
                classes.add(name.substring(0, name.length() - CLASS.length()).replace('/', '.'));
                write(name, entry.getValue());
            } else if (isKept(name)) {
                write(name, entry.getValue());
            }
        }
        write(JavaClasses.COMPILED, String.join("\n", classes).getBytes(StandardCharsets.UTF_8));
    }

    private boolean isKept(String name) {
        return name.endsWith("/" + ModuleIndex.MODELS)
                || name.endsWith("/" + ModuleIndex.NAME)
                || name.endsWith("/pom.properties")
                || name.equals(ModuleResource.NAME)
                || name.equals(KMODULE) && Files.notExists(folder.resolve(KMODULE));
    }

    private void write(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }
}
