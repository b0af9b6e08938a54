package org.declinic.cases.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.declinic.finding.Finding;

/** The adapters that there are. They are compiled when they are first asked for. Safe to use from many threads. */
public final class Mappings {

    /** The end of the name of a mapping's file. */
    public static final String ENDING = MappingFile.ENDING;

    private final MappingFiles files;
    private final MappingFunctions functions;
    private final SortedMap<String, Mapping> compiled = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private Mappings(MappingFiles files) {
        this.files = files;
        this.functions = new MappingFunctions(GivenFunctions.all(new Words(files.names())));
        findings.addAll(files.findings());
    }

    /**
     * The adapters of the program, and those of folders; one of a folder takes the place of another of its name.
     *
     * @param folders the folders, each with a folder an adapter
     * @param ofProgram where the program's own are, or empty for those in its jar
     * @return all of them
     */
    public static Mappings in(List<Path> folders, Optional<Path> ofProgram) {
        return new Mappings(MappingFiles.in(folders, ofProgram));
    }

    /** {@return their names, in order} */
    public List<String> names() {
        return List.copyOf(files.byName().keySet());
    }

    /**
     * The adapter of a name.
     *
     * @param name the name
     * @return the adapter, or empty when there is none, or {@link #findings} say why it cannot be used
     */
    public synchronized Optional<Mapping> find(String name) {
        MappingFile file = files.byName().get(name);
        if (file == null) {
            return Optional.empty();
        }
        if (!compiled.containsKey(name)) {
            compiled.put(name, compile(file).orElse(null));
        }
        return Optional.ofNullable(compiled.get(name));
    }

    /**
     * An adapter of a file of its own.
     *
     * @param file the file
     * @return the adapter, or empty when {@link #findings} say why it cannot be used
     */
    public synchronized Optional<Mapping> compile(Path file) {
        return MappingFiles.read(file, findings).flatMap(this::compile);
    }

    /** The same of a file that was read elsewhere. */
    synchronized Optional<Mapping> compile(String opened, String text) {
        try {
            return compile(MappingFiles.of(opened, text));
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own adapters cannot be read", e);
        }
    }

    private Optional<Mapping> compile(MappingFile file) {
        return Mapping.of(file, functions, findings::add);
    }

    /** {@return all that can be used, in order of their names} */
    public List<Mapping> all() {
        return names().stream().flatMap(name -> find(name).stream()).toList();
    }

    /**
     * Those of folders.
     *
     * @param folders the folders
     * @return all of them that can be used, in order of their names
     */
    public List<Mapping> in(List<Path> folders) {
        return all().stream()
                .filter(each -> folders.stream()
                        .anyMatch(folder -> Path.of(each.opened()).startsWith(folder)))
                .toList();
    }

    /** {@return what is wrong with those that were asked for} */
    public synchronized List<Finding> findings() {
        return List.copyOf(findings);
    }

    /**
     * Who takes a record.
     *
     * @param record any JSON
     * @return the adapters that say that they take it, and what they say it is
     */
    public Map<Mapping, String> accepting(JsonNode record) {
        Map<Mapping, String> accepting = new LinkedHashMap<>();
        all().forEach(each -> each.accepts(record).ifPresent(said -> accepting.put(each, said)));
        return accepting;
    }
}
