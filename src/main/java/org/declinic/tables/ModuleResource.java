package org.declinic.tables;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All tables of a rule set, as its module holds them. */
public final class ModuleResource {

    /** Where a module holds its tables. */
    public static final String NAME = "META-INF/declinic-tables.json";

    private static final ObjectMapper JSON = new ObjectMapper();

    private ModuleResource() {}

    /**
     * Puts tables together.
     *
     * @param texts the text of each table, by its path
     * @return what the module holds
     */
    public static byte[] packed(Map<String, String> texts) {
        try {
            return JSON.writeValueAsBytes(new TreeMap<>(texts));
        } catch (IOException e) {
            throw new IllegalStateException("texts cannot be written", e);
        }
    }

    /** The tables of a module that is known to hold some. */
    static Map<String, String> of(ClassLoader module) {
        return nearest(module)
                .map(ModuleResource::read)
                .orElseThrow(() -> new IllegalStateException("the module of the rules does not hold its tables"));
    }

    /** The tables of a module, if it holds any. */
    static Map<String, String> in(ClassLoader module) {
        return nearest(module).map(ModuleResource::read).orElse(Map.of());
    }

    private static Map<String, String> read(URL tables) {
        try {
            URLConnection connection = tables.openConnection();
            connection.setUseCaches(false); // a jar that is kept open cannot be replaced
            try (InputStream in = connection.getInputStream()) {
                return JSON.readValue(in, new TypeReference<Map<String, String>>() {});
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** What a class loader itself has, or else its parent, which may be that of the program with its own rules. */
    private static Optional<URL> nearest(ClassLoader loader) {
        if (loader == null) {
            return Optional.empty();
        }
        ClassLoader parent = loader.getParent();
        try {
            Set<String> ofParent = parent == null
                    ? Set.of()
                    : Collections.list(parent.getResources(NAME)).stream()
                            .map(URL::toExternalForm)
                            .collect(Collectors.toSet());
            Optional<URL> own = Collections.list(loader.getResources(NAME)).stream()
                    .filter(found -> !ofParent.contains(found.toExternalForm()))
                    .findFirst();
            return own.isPresent() ? own : nearest(parent);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static IllegalStateException unreadable(IOException e) {
        return new IllegalStateException("the tables of the rules cannot be read", e);
    }
}
