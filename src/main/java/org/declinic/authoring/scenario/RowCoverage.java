package org.declinic.authoring.scenario;

import static java.util.stream.Collectors.toSet;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.declinic.authoring.scenario.Coverage.Measure;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.session.Observation;
import org.declinic.facts.Table;
import org.declinic.language.syntax.RuleFile;
import org.declinic.tables.DeclaredTypes;
import org.declinic.tables.RowTable;
import org.declinic.tables.TableRow;
import org.kie.api.KieBase;

/** Counts the rows of tables that a scenario looked up. */
public final class RowCoverage implements CoverageCounter {

    private final KieBase kieBase;
    private final Set<String> tables;
    private final Set<TableRow> all = new HashSet<>();
    private final Set<TableRow> seen = new HashSet<>();

    /**
     * Counts the rows of the tables of some folders.
     *
     * @param knowledge the rule set
     * @param folders the folders whose tables count
     */
    public RowCoverage(Knowledge knowledge, List<Path> folders) {
        this.kieBase = knowledge.kieBase();
        Set<String> opened = folders.stream().map(RuleFile::opened).collect(toSet());
        this.tables = knowledge.files().tables().stream()
                .filter(table -> opened.contains(table.folder()))
                .map(RuleFile::path)
                .collect(toSet());
        DeclaredTypes.of(kieBase)
                .map(type -> type.getFactClass())
                .filter(type -> type.isAnnotationPresent(Table.class))
                .forEach(type -> RowTable.of(type, kieBase).rows().forEach(row -> add(row, all)));
    }

    private void add(TableRow row, Set<TableRow> to) {
        if (tables.contains(row.file())) {
            to.add(row);
        }
    }

    @Override
    public void see(Observation observation) {
        observation.facts().stream()
                .filter(fact -> fact.getClass().isAnnotationPresent(Table.class))
                .forEach(fact ->
                        RowTable.of(fact.getClass(), kieBase).rowOf(fact).ifPresent(row -> add(row, seen)));
    }

    @Override
    public Coverage coverage() {
        List<Measure> measures =
                all.isEmpty() ? List.of() : List.of(new Measure(Measure.ROWS, seen.size(), all.size()));
        return new Coverage(measures, List.of());
    }
}
