package org.declinic.knowledge;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.declinic.semantics.JavaClasses;
import org.drools.model.Model;

/**
 * The module that Drools makes of rules, opened. Its models become a KieBase directly: a KieContainer would first parse
 * the module's descriptor, which takes longer than all the rest.
 *
 * @param classes loads the classes of the rules
 * @param modelNames the lines of the list of models
 * @param index what the rules are
 */
record RuleModule(ClassLoader classes, String modelNames, ModuleIndex index) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A module in memory. */
    static RuleModule of(byte[] module) throws IOException {
        return of(module, JavaClasses.loader());
    }

    /** A module in memory that uses the classes of another one. */
    static RuleModule of(byte[] module, ClassLoader others) throws IOException {
        return of(entries(module), others);
    }

    static RuleModule of(Map<String, byte[]> entries, ClassLoader others) throws IOException {
        String folder = entries.keySet().stream()
                .filter(name -> name.endsWith("/" + ModuleIndex.MODELS))
                .map(name -> name.substring(0, name.length() - ModuleIndex.MODELS.length()))
                .findFirst()
                .orElseThrow(() -> new IOException("the module lists no models"));
        return open(
                new ModuleClasses(entries, others),
                entries.get(folder + ModuleIndex.MODELS),
                entries.get(folder + ModuleIndex.NAME));
    }

    /** What a module holds, by the paths in it. */
    static Map<String, byte[]> entries(byte[] module) throws IOException {
        Map<String, byte[]> entries = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(module))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    /** The program's own rules, compiled when it was built; empty where it was not built by its build file. */
    static Optional<RuleModule> ofProgram() throws IOException {
        ClassLoader classes = RuleModule.class.getClassLoader();
        String folder = ModuleIndex.folder(ModuleIndex.GROUP, ModuleIndex.PROGRAM);
        try (InputStream models = classes.getResourceAsStream(folder + ModuleIndex.MODELS);
                InputStream index = classes.getResourceAsStream(folder + ModuleIndex.NAME)) {
            return models == null || index == null
                    ? Optional.empty()
                    : Optional.of(open(classes, models.readAllBytes(), index.readAllBytes()));
        }
    }

    private static RuleModule open(ClassLoader classes, byte[] models, byte[] index) throws IOException {
        return new RuleModule(
                classes, new String(models, StandardCharsets.UTF_8), JSON.readValue(index, ModuleIndex.class));
    }

    /** One of each class of the list, which begins with a line with Drools' version. */
    Models models() throws IOException {
        List<Model> models = new ArrayList<>();
        for (String name : modelNames
                .lines()
                .filter(line -> !line.isBlank() && !line.contains(":"))
                .toList()) {
            try {
                models.add(
                        (Model) classes.loadClass(name).getDeclaredConstructor().newInstance());
            } catch (ReflectiveOperationException e) {
                throw new IOException("the module's model " + name + " cannot be loaded", e);
            }
        }
        return new Models(models, classes);
    }
}
