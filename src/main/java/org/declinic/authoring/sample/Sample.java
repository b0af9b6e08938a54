package org.declinic.authoring.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.declinic.cases.adapter.From;
import org.declinic.cases.adapter.Joiner;
import org.declinic.cases.adapter.LeftOut;
import org.declinic.cases.adapter.Mapping;
import org.declinic.cases.adapter.Mappings;
import org.declinic.cases.adapter.RecordMapper;
import org.declinic.cases.adapter.RecordReader;
import org.declinic.cases.casefile.Case;
import org.declinic.cases.casefile.CaseFiles;
import org.declinic.cases.casefile.CaseReader;
import org.declinic.cases.casefile.CaseSource;
import org.declinic.cases.casefile.CaseYaml;
import org.declinic.cases.casefile.CollectedCases;
import org.declinic.facts.FactTypes;
import org.declinic.facts.Now;
import org.declinic.language.syntax.FolderFiles;

/**
 * A file beside an adapter that shows what the other system sends. What is to come of it stands beside it: of
 * {@code x.json} in {@code x.cases.yaml}.
 *
 * @param mappings all adapters
 * @param adapter the one that it is of
 * @param file the file
 */
public record Sample(Mappings mappings, Mapping adapter, Path file) {

    private static final String FOLDER = "samples";
    private static final String EXPECTED = ".cases.yaml";

    /**
     * The samples of an adapter.
     *
     * @param mappings all adapters
     * @param adapter one of them
     * @return its samples, in order of their names
     * @throws IOException when its folder cannot be read
     */
    public static List<Sample> of(Mappings mappings, Mapping adapter) throws IOException {
        Path folder = Path.of(adapter.opened()).resolveSibling(FOLDER);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        FolderFiles.demandWithin(folder.toAbsolutePath().getParent(), folder);
        List<Sample> samples = CaseFiles.ofRecords(folder).stream()
                .map(file -> new Sample(mappings, adapter, file))
                .toList();
        for (Sample sample : samples) {
            FolderFiles.demandWithin(folder, sample.expected());
        }
        return samples;
    }

    /**
     * The samples of all adapters whose files are in some folders.
     *
     * @param mappings all adapters
     * @param folders the folders
     * @return their samples
     * @throws IOException when a folder cannot be read
     */
    public static List<Sample> in(Mappings mappings, List<Path> folders) throws IOException {
        List<Sample> all = new ArrayList<>();
        for (Mapping adapter : mappings.in(folders)) {
            all.addAll(of(mappings, adapter));
        }
        return all;
    }

    /** {@return what it is called: its adapter, and its file} */
    public String name() {
        return adapter.name() + ": " + file.getFileName();
    }

    /** {@return the file with the cases that are to come of it} */
    public Path expected() {
        String name = String.valueOf(file.getFileName());
        return file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + EXPECTED);
    }

    /**
     * The cases that come of it.
     *
     * @param types the types of facts that a case can state
     * @return the cases, and what is wrong
     */
    public CollectedCases read(FactTypes types) {
        CollectedCases cases = new CollectedCases();
        RecordMapper mapper = new RecordMapper(new From(mappings, Optional.of(adapter)), types);
        new RecordReader(mapper, Optional.empty(), Joiner.Rules.USUAL, new LeftOut())
                .read(List.of(() -> CaseSource.records(file, ',', UnaryOperator.identity())), cases);
        return cases;
    }

    /**
     * The cases that are to come of it.
     *
     * @param types the types of facts that a case can state
     * @return the cases, and what is wrong
     */
    public CollectedCases readExpected(FactTypes types) {
        CollectedCases cases = new CollectedCases();
        if (Files.exists(expected())) {
            new CaseReader(types, Optional.empty()).read(expected(), cases);
        }
        return cases;
    }

    /**
     * What an adapter says of a case: nothing of the moment of the advice.
     *
     * @param read a case that it made
     * @return the facts
     */
    public static List<Object> stated(Case read) {
        return read.facts().stream().filter(fact -> !(fact instanceof Now)).toList();
    }

    /**
     * Cases that an adapter made, as a case file.
     *
     * @param cases the cases
     * @param yaml writes them
     * @return a document for each
     */
    public static String written(List<Case> cases, CaseYaml yaml) {
        return cases.stream().map(read -> yaml.of(read.id(), stated(read))).collect(Collectors.joining("---\n"));
    }
}
