package org.declinic.engine.knowledge;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.declinic.language.semantics.JavaClasses;
import org.drools.model.Model;

/**
 * The module that Drools makes of rules, opened. Its models become a KieBase directly: a KieContainer would first parse
 * the module's descriptor, which takes longer than all the rest.
 *
 * @param classes loads the classes of the rules
 * @param modelNames the classes of the models
 * @param index what the rules are
 */
record RuleModule(ClassLoader classes, List<String> modelNames, ModuleIndex index) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** About ten thousand rules take that much. */
    static final int MOST_BYTES = 256 << 20;

    /** A module in memory. */
    static RuleModule of(Map<String, byte[]> entries) throws IOException {
        return of(entries, JavaClasses.loader());
    }

    /** A module in memory that uses the classes of another one. */
    static RuleModule of(byte[] module, ClassLoader others) throws IOException {
        return of(entries(module), others);
    }

    static RuleModule of(Map<String, byte[]> entries, ClassLoader others) throws IOException {
        List<String> lists = entries.keySet().stream()
                .filter(name -> name.endsWith("/" + ModuleIndex.MODELS))
                .toList();
        if (lists.size() != 1) {
            throw new IOException("the module has " + lists.size() + " lists of models");
        }
        byte[] index = entries.get(lists.get(0).replace(ModuleIndex.MODELS, ModuleIndex.NAME));
        if (index == null) {
            throw new IOException("the module does not say what it holds");
        }
        RuleModule module = open(new ModuleClasses(entries, others), entries.get(lists.get(0)), index);
        for (String name : module.modelNames()) {
            if (!entries.containsKey(name.replace('.', '/') + ".class")) {
                throw new IOException("the module lists " + name + ", which it does not hold");
            }
        }
        return module;
    }

    /** What a module holds, by the paths in it. */
    static Map<String, byte[]> entries(byte[] module) throws IOException {
        Map<String, byte[]> entries = new HashMap<>();
        int left = MOST_BYTES;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(module))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes(left + 1);
                left -= content.length;
                if (left < 0) {
                    throw new IOException("it holds more than " + (MOST_BYTES >> 20) + " MB");
                }
                entries.put(entry.getName(), content);
            }
        }
        return entries;
    }

    /** The entries as a module, which is the same for the same entries whenever it is made. */
    static byte[] bytes(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream module = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(module)) {
            for (Map.Entry<String, byte[]> entry : new TreeMap<>(entries).entrySet()) {
                ZipEntry header = new ZipEntry(entry.getKey());
                header.setTimeLocal(LocalDateTime.of(1980, Month.JANUARY, 1, 0, 0));
                zip.putNextEntry(header);
                zip.write(entry.getValue());
            }
        }
        return module.toByteArray();
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

    /** A list of models begins with a line with Drools' version. */
    private static RuleModule open(ClassLoader classes, byte[] models, byte[] index) throws IOException {
        List<String> names = new String(models, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.contains(":"))
                .toList();
        return new RuleModule(classes, names, JSON.readValue(index, ModuleIndex.class));
    }

    /** New models, one of each class of the list. */
    List<Model> models() {
        List<Model> models = new ArrayList<>();
        for (String name : modelNames) {
            try {
                models.add(Class.forName(name, false, classes)
                        .asSubclass(Model.class)
                        .getDeclaredConstructor()
                        .newInstance());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("the module's model " + name + " cannot be loaded", e);
            }
        }
        return models;
    }
}
