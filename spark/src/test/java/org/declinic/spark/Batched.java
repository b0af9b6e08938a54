package org.declinic.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
 * @param leftOut how many records are no case, by why
 */
record Batched(String lines, String errors, Map<String, Long> leftOut) {

    static final Joiner.Rules NOT_JOINED = new Joiner.Rules(Duration.ZERO, false);

    static Batched of(String... inputs) throws Exception {
        return of(List.of(), new NdjsonLines(false), Optional.empty(), NOT_JOINED, inputs);
    }

    static Batched of(Lines format, String... inputs) throws Exception {
        return of(List.of(), format, Optional.empty(), NOT_JOINED, inputs);
    }

    /** With {@code --from} an adapter, by rules of folders, or the program's own. */
    static Batched from(String adapter, Joiner.Rules joining, List<Path> rules, String... inputs) throws Exception {
        return of(rules, new NdjsonLines(false), Optional.of(adapter), joining, inputs);
    }

    private static Batched of(
            List<Path> places, Lines format, Optional<String> adapter, Joiner.Rules joining, String... inputs)
            throws Exception {
        StringBuilder lines = new StringBuilder();
        StringBuilder errors = new StringBuilder();
        LeftOut leftOut = new LeftOut();
        Batch.Output output = new Batch.Output() {
            @Override
            public void write(byte[] some) {
                lines.append(new String(some, StandardCharsets.UTF_8));
            }

            @Override
            public void write(BadRecord record) {
                errors.append(record.toJson());
            }
        };
        run(places, format, adapter, joining, leftOut, output, inputs);
        return new Batched(lines.toString(), errors.toString(), leftOut.counts());
    }

    /** Writes what {@code batch} makes of cases into files. */
    static void into(Path lines, Path errors, String... inputs) throws Exception {
        try (OutputStream out = Files.newOutputStream(lines);
                Writer bad = Files.newBufferedWriter(errors)) {
            Batch.Output output = new Batch.Output() {
                @Override
                public void write(byte[] some) throws IOException {
                    out.write(some);
                }

                @Override
                public void write(BadRecord record) throws IOException {
                    bad.write(record.toJson());
                }
            };
            run(List.of(), new NdjsonLines(false), Optional.empty(), NOT_JOINED, new LeftOut(), output, inputs);
        }
    }

    private static void run(
            List<Path> places,
            Lines format,
            Optional<String> adapter,
            Joiner.Rules joining,
            LeftOut leftOut,
            Batch.Output output,
            String... inputs)
            throws Exception {
        Knowledge rules = DroolsParts.with(
                () -> KnowledgeLoader.loadOnce(RuleFiles.in(places, Optional.empty()), List.of(), false));
        Limited diagnoser = new Limited(Diagnoser.forAgents(rules), Limits.DEFAULT);
        Batch batch = new Batch(
                rules.factTypes(),
                (id, facts) -> DroolsParts.with(() -> diagnoser.diagnose(id, facts)),
                format,
                Totals.ofCounts(rules.causes()),
                output,
                Long.MAX_VALUE,
                2);
        Mappings mappings = Mappings.in(List.of(), Optional.empty());
        batch.doubts(new LooksLike(() -> mappings)::about);
        adapter.ifPresent(name -> batch.reads(new RecordInputs(
                () -> new RecordMapper(new From(mappings, mappings.find(name)), rules.factTypes()), joining, leftOut)));
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
    }
}
