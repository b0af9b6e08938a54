package org.declinic.authoring.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.declinic.cases.casefile.CaseFiles;
import org.declinic.language.syntax.FolderFiles;

/** What the watched files hold at a moment, so that it does not matter how an editor saves them. */
final class Snapshot {

    private static final List<String> RULES = List.of(".drl", ".csv", ".test.yaml");

    private final TreeMap<Path, Integer> contents = new TreeMap<>();

    /** The rule and scenario files of folders, and case files. What cannot be read is as if it were not there. */
    static Snapshot of(List<Path> rules, List<Path> cases, List<Path> adapters) {
        Snapshot snapshot = new Snapshot();
        rules.forEach(folder -> snapshot.add(folder, name -> RULES.stream().anyMatch(name::endsWith)));
        adapters.forEach(folder -> snapshot.add(folder, name -> true));
        for (Path path : cases) {
            try {
                CaseFiles.in(path).forEach(snapshot::add);
                CaseFiles.ofRecords(path).forEach(snapshot::add);
            } catch (IOException gone) {
                snapshot.contents.put(path, 0);
            }
        }
        return snapshot;
    }

    private void add(Path folder, Predicate<String> names) {
        try {
            FolderFiles.in(folder, names).forEach(this::add);
        } catch (IOException gone) {
            contents.put(folder, 0);
        }
    }

    private void add(Path file) {
        try {
            contents.put(file, Arrays.hashCode(Files.readAllBytes(file)));
        } catch (IOException gone) {
            contents.remove(file);
        }
    }

    /** The files that came, went or changed since. */
    SortedSet<Path> changesSince(Snapshot earlier) {
        SortedSet<Path> changes = new TreeSet<>(contents.keySet());
        changes.addAll(earlier.contents.keySet());
        changes.removeIf(
                file -> contents.containsKey(file) && contents.get(file).equals(earlier.contents.get(file)));
        return changes;
    }
}
