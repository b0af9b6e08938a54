package org.declinic.cases.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.declinic.cases.casefile.CaseSource;
import org.declinic.cases.casefile.CaseText;
import org.declinic.cases.casefile.Records;

/** The samples beside the project's adapters. */
final class SampleRecords {

    static final Path FOLDER = Path.of("adapters");

    private SampleRecords() {}

    static Stream<String> adapters() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders
                    .filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    static Path mapping(String adapter) {
        return FOLDER.resolve(adapter).resolve(adapter + ".jq");
    }

    /** The files, without the cases that are to come of them. */
    static List<Path> files(String adapter) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve(adapter).resolve("samples"))) {
            return files.filter(file -> !file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    static List<JsonNode> of(String adapter) throws IOException {
        List<JsonNode> records = new ArrayList<>();
        for (Path file : files(adapter)) {
            records.addAll(in(file));
        }
        return records;
    }

    static List<JsonNode> in(Path file) throws IOException {
        List<JsonNode> records = new ArrayList<>();
        try (CaseSource source = CaseSource.records(file, delimiter(file), UnaryOperator.identity())) {
            for (CaseText text = source.next(); text != null; text = source.next()) {
                records.addAll(Records.of(text, wrong -> {
                    throw new AssertionError(wrong.toString());
                }));
            }
        }
        return records;
    }

    /** A table whose header has more semicolons than commas has its cells between those. */
    static char delimiter(Path file) throws IOException {
        String header = Files.readString(file).lines().findFirst().orElse("");
        boolean hasSemicolons = header.chars().filter(each -> each == ';').count()
                > header.chars().filter(each -> each == ',').count();
        return file.toString().endsWith(".csv") && hasSemicolons ? ';' : ',';
    }
}
