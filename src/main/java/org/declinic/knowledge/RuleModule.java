package org.declinic.knowledge;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/**
 * The module that Drools makes of rules, opened. Its models become a KieBase directly: a KieContainer would first parse
 * the module's descriptor, which takes longer than all the rest.
 */
final class RuleModule extends ClassLoader {

    private static final String MODELS = "/drools-model";

    private final Map<String, byte[]> entries = new HashMap<>();

    RuleModule(byte[] module) throws IOException {
        this(module, RuleModule.class.getClassLoader());
    }

    /** A module that uses the classes of another one. */
    RuleModule(byte[] module, ClassLoader other) throws IOException {
        super(other);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(module))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
    }

    byte[] entry(String name) throws IOException {
        byte[] entry = entries.get(name);
        if (entry == null) {
            throw new IOException("the module has no " + name);
        }
        return entry;
    }

    KieBase kieBase() throws IOException {
        return KieBaseBuilder.createKieBaseFromModel(models());
    }

    List<Model> models() throws IOException {
        List<Model> models = new ArrayList<>();
        for (String name : modelNames()) {
            try {
                models.add((Model) loadClass(name).getDeclaredConstructor().newInstance());
            } catch (ReflectiveOperationException e) {
                throw new IOException("the module's model " + name + " cannot be loaded", e);
            }
        }
        return models;
    }

    /** A list of class names after a line with Drools' version. */
    private List<String> modelNames() throws IOException {
        String listed = entries.keySet().stream()
                .filter(name -> name.endsWith(MODELS))
                .findFirst()
                .orElseThrow(() -> new IOException("the module lists no models"));
        return new String(entry(listed), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.contains(":"))
                .toList();
    }

    /** Drools' compiler reads the classes that what it compiles uses. */
    @Override
    protected URL findResource(String name) {
        byte[] entry = entries.get(name);
        try {
            return entry == null ? null : new URL(null, "module:" + name, new InMemory(entry));
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] code = entries.get(name.replace('.', '/') + ".class");
        if (code == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, code, 0, code.length);
    }

    private static final class InMemory extends URLStreamHandler {

        private final byte[] entry;

        InMemory(byte[] entry) {
            this.entry = entry;
        }

        @Override
        protected URLConnection openConnection(URL url) {
            return new URLConnection(url) {
                @Override
                public void connect() {}

                @Override
                public InputStream getInputStream() {
                    return new ByteArrayInputStream(entry);
                }
            };
        }
    }
}
