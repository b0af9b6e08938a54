package org.declinic.authoring.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.declinic.cases.casefile.CaseFiles;
import org.declinic.cases.casefile.WrittenCases;
import org.declinic.language.semantics.TableType;
import org.declinic.language.syntax.FolderFiles;

/**
 * What the scenarios beside the rules and the sample cases show: which rules are expected to fire, and which values the
 * fields of facts have. A file that cannot be read shows nothing: that is for those to say who run it.
 */
final class Evidence {

    private static final String SAMPLES = "facts-samples";
    private static final String TABLE = "table";

    /** The files of a folder that show something. */
    private interface FilesOf {
        List<Path> in(Path folder) throws IOException;
    }

    private final Map<String, Set<String>> texts = new HashMap<>();

    /** The evidence in folders of rules, and in the folders of samples beside them. */
    static Evidence in(List<Path> folders) {
        Evidence evidence = new Evidence();
        for (Path folder : folders) {
            evidence.addFiles(folder, rules -> FolderFiles.in(rules, name -> name.endsWith(".test.yaml")));
            evidence.addFiles(folder.toAbsolutePath().normalize().resolveSibling(SAMPLES), CaseFiles::in);
        }
        return evidence;
    }

    /** The same with what stands in tables. */
    Evidence and(List<TableType> tables) {
        tables.stream()
                .flatMap(type -> type.tables().stream())
                .flatMap(table -> table.rows().stream())
                .forEach(row -> row.cells()
                        .forEach((column, text) -> texts.computeIfAbsent(column, any -> new TreeSet<>())
                                .add(text)));
        return this;
    }

    /** Whether a scenario names a rule, other than to say that it must not fire. */
    boolean expects(String rule) {
        return texts("fires").contains(rule) || texts(TABLE).contains(rule);
    }

    Set<String> texts(String field) {
        return texts.getOrDefault(field, Set.of());
    }

    private void addFiles(Path folder, FilesOf files) {
        try {
            for (Path file : Files.isDirectory(folder) ? files.in(folder) : List.<Path>of()) {
                WrittenCases.read(file, written -> add("", written));
            }
        } catch (IOException unreadable) {
            System.getLogger(Evidence.class.getName())
                    .log(System.Logger.Level.DEBUG, "a folder shows nothing", unreadable);
        }
    }

    private void add(String key, JsonNode value) {
        value.properties().forEach(property -> {
            if (!property.getKey().equals("expect not")) {
                add(property.getKey(), property.getValue());
            }
        });
        if (value.isArray()) {
            value.forEach(each -> add(key, each));
        } else if (value.isTextual()) {
            texts.computeIfAbsent(key, any -> new TreeSet<>()).add(value.asText());
        }
    }
}
