package org.declinic.authoring.check;

import static java.util.stream.Collectors.toSet;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.declinic.finding.Finding;
import org.declinic.language.semantics.Producers;
import org.declinic.language.semantics.Rule;
import org.declinic.language.semantics.RuleSet;
import org.declinic.language.syntax.RuleFile;
import org.declinic.tables.TableFile;

/** The rules that are checked, and what several checks look at beside them, read when the first of them asks. */
final class Checked {

    private final RuleSet set;
    private final List<Path> folders;
    private final Set<String> opened;
    private Producers producers;
    private Evidence evidence;

    Checked(RuleSet set, List<Path> folders) {
        this.set = set;
        this.folders = folders;
        this.opened = folders.stream().map(RuleFile::opened).collect(toSet());
    }

    RuleSet set() {
        return set;
    }

    /** The rules that the user works on; there are scenarios beside them. */
    List<Rule> ofTheUser() {
        return set.rules().stream()
                .filter(rule -> isOfTheUser(rule.file().file()))
                .toList();
    }

    boolean isOfTheUser(RuleFile file) {
        return opened.contains(file.folder());
    }

    Producers producers() {
        producers = producers == null ? new Producers(set) : producers;
        return producers;
    }

    Evidence evidence() {
        evidence = evidence == null ? Evidence.in(folders).and(set.tables()) : evidence;
        return evidence;
    }

    Stream<TableFile> tables() {
        return set.tables().stream().flatMap(type -> type.tables().stream()).distinct();
    }

    /** Takes findings about tables, which get the line that they are about. */
    Consumer<Finding> inLine(Consumer<Finding> findings) {
        return finding -> findings.accept(set.inLine(finding));
    }
}
