package org.declinic.spark;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.declinic.cases.adapter.From;
import org.declinic.cases.adapter.Joiner;
import org.declinic.cases.adapter.LeftOut;
import org.declinic.cases.adapter.LooksLike;
import org.declinic.cases.adapter.Mappings;
import org.declinic.cases.adapter.RecordMapper;
import org.declinic.cases.batch.BadRecord;
import org.declinic.cases.batch.Batch;
import org.declinic.cases.batch.RecordInputs;
import org.declinic.cases.casefile.CaseFiles;
import org.declinic.cases.casefile.CaseSource;
import org.declinic.cases.overview.Totals;
import org.declinic.cases.report.Lines;
import org.declinic.cases.report.NdjsonLines;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.knowledge.KnowledgeLoader;
import org.declinic.engine.session.Diagnoser;
import org.declinic.engine.session.Limited;
import org.declinic.language.syntax.DroolsParts;
import org.declinic.language.syntax.RuleFiles;
import org.declinic.limits.Limits;

/**
 * What {@code batch} makes of the same inputs.
 *
 * @param lines its output
 * @param errors its errors
 */
record Batched(String lines, String errors) {

    static Batched of(String... inputs) throws Exception {
        return of(new NdjsonLines(false), Optional.empty(), inputs);
    }

    static Batched of(Lines format, String... inputs) throws Exception {
        return of(format, Optional.empty(), inputs);
    }

    /** With {@code --from} an adapter, and {@code --join-within 0}. */
    static Batched from(String adapter, String... inputs) throws Exception {
        return of(new NdjsonLines(false), Optional.of(adapter), inputs);
    }

    private static Batched of(Lines format, Optional<String> adapter, String... inputs) throws Exception {
        Knowledge rules = DroolsParts.with(
                () -> KnowledgeLoader.loadOnce(RuleFiles.in(List.of(), Optional.empty()), List.of(), false));
        StringBuilder lines = new StringBuilder();
        StringBuilder errors = new StringBuilder();
        Batch batch = new Batch(
                rules.factTypes(),
                (id, facts) -> DroolsParts.with(
                        () -> new Limited(Diagnoser.forAgents(rules), Limits.DEFAULT).diagnose(id, facts)),
                format,
                Totals.ofCounts(rules.causes()),
                new Batch.Output() {
                    @Override
                    public void write(byte[] some) {
                        lines.append(new String(some, StandardCharsets.UTF_8));
                    }

                    @Override
                    public void write(BadRecord record) {
                        errors.append(record.toJson());
                    }
                },
                Long.MAX_VALUE,
                2);
        Mappings mappings = Mappings.in(List.of(), Optional.empty());
        batch.doubts(new LooksLike(() -> mappings)::about);
        adapter.ifPresent(name -> batch.reads(new RecordInputs(
                () -> new RecordMapper(new From(mappings, mappings.find(name)), rules.factTypes()),
                new Joiner.Rules(Duration.ZERO, false),
                new LeftOut())));
        List<Supplier<CaseSource>> sources = new ArrayList<>();
        for (String input : inputs) {
            Path path = Path.of(input);
            for (Path file : adapter.isPresent() ? CaseFiles.ofRecords(path) : CaseFiles.in(path)) {
                sources.add(() -> adapter.isPresent()
                        ? CaseSource.records(file, ',', UnaryOperator.identity())
                        : CaseSource.open(file, rules.factTypes(), UnaryOperator.identity()));
            }
        }
        batch.run(sources);
        return new Batched(lines.toString(), errors.toString());
    }
}
