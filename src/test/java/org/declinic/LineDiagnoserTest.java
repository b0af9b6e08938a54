package org.declinic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.declinic.LineDiagnoser.Line;
import org.declinic.LineDiagnoser.Origin;
import org.declinic.cases.adapter.From;
import org.declinic.cases.adapter.Joiner;
import org.declinic.cases.adapter.LeftOut;
import org.declinic.cases.adapter.Mappings;
import org.declinic.cases.adapter.RecordMapper;
import org.declinic.cases.batch.BadRecord;
import org.declinic.cases.batch.Batch;
import org.declinic.cases.batch.RecordInputs;
import org.declinic.cases.casefile.CaseSource;
import org.declinic.cases.overview.Totals;
import org.declinic.cases.report.NdjsonLines;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.session.Diagnoser;
import org.declinic.engine.session.Diagnosing;
import org.declinic.engine.session.Limited;
import org.declinic.language.syntax.FolderFiles;
import org.declinic.limits.Limits;
import org.declinic.project.Folders;
import org.declinic.project.GeneratedCases;
import org.declinic.project.ProjectRules;
import org.junit.jupiter.api.Test;

/** The text of a case goes in, and what {@code batch} writes of it comes out, also after a journey. */
class LineDiagnoserTest {

    private static final LineDiagnoser DIAGNOSER = LineDiagnoser.builder().build();
    private static final String DECLINED = "{\"facts\":{\"CheckoutAttempt\":{\"outcome\":\"DECLINED\"}}}";

    /** What is written, and what is wrong. */
    private record Written(String lines, String errors) {}

    @Test
    void linesAndErrorsAreThoseOfABatch() throws Exception {
        String input = new String(GeneratedCases.lines(3, 300), StandardCharsets.UTF_8)
                + DECLINED
                + "\n{\"id\":\"4000 0025 0000 1001\",\"facts\":{\"CheckoutAttempt\":{\"outcome\":\"DECLINED\",\"total\":\"a\"}}}\n"
                + "{\"facts\":{}}\n{\n\"x\"\n"
                + "{\"id\":\"" + "x".repeat(1 << 21) + "\"}\n";
        Written batch = batch(sourceOf(input), Optional.empty());
        assertEquals(batch, written(sent(DIAGNOSER), "in.ndjson", input));
        assertTrue(batch.errors.contains("\"code\":\"too-long\""), batch.errors.substring(0, 1_000));
        assertTrue(batch.lines.contains("\"id\":\"in.ndjson#301\""));
    }

    @Test
    void recordsOfAnotherSystemBecomeCasesByTheAdapter() throws Exception {
        Path samples = Path.of("adapters/stripe/samples");
        StringBuilder input = new StringBuilder();
        for (Path sample : FolderFiles.in(samples, name -> name.endsWith(".json"))) {
            input.append(Files.readString(sample).replaceAll("\\s*\n\\s*", " ")).append('\n');
        }
        input.append("{\"object\":\"nothing\"}\n");
        From stripe = new From(
                Mappings.in(List.of(), Optional.empty()),
                Mappings.in(List.of(), Optional.empty()).find("stripe"));
        Written batch = batch(
                List.of(() -> CaseSource.records("in.ndjson", stream(input.toString()), ',')), Optional.of(stripe));
        LineDiagnoser diagnoser =
                LineDiagnoser.builder().adapter(Adapter.named("stripe")).build();
        assertEquals(batch, written(sent(diagnoser), "in.ndjson", input.toString()));
        assertTrue(batch.lines.lines().count() > 5 && batch.errors.lines().count() == 1, batch.errors);
    }

    @Test
    void aRecordThatIsNoAttemptHasNoLine() {
        LineDiagnoser diagnoser =
                LineDiagnoser.builder().adapter(Adapter.named("stripe")).build();
        String intent = "{\"id\":\"pi_1\",\"object\":\"payment_intent\",\"status\":\"requires_payment_method\","
                + "\"amount\":4550,\"currency\":\"eur\"}";
        assertEquals(new Line(null, null), diagnoser.diagnose(intent));
    }

    @Test
    void rulesOfOnesOwnTravelAsTheirFiles() throws Exception {
        Path folder = Folders.fresh("line-rules");
        Files.writeString(folder.resolve("own.drl"), """
                package own
                import org.declinic.facts.*
                import function org.declinic.conclusions.Conclude.*

                rule "Own"
                    @cause( "own-cause" )
                    @title( "An own cause" )
                    @certainty( 0.5 )
                when
                    CheckoutAttempt( outcome == Outcome.DECLINED )
                then
                    because( kcontext, "It was declined." );
                end
                """);
        LineDiagnoser diagnoser =
                LineDiagnoser.builder().rules(Rules.load(folder)).build();
        byte[] sent = bytes(diagnoser);
        Folders.fresh("line-rules");
        LineDiagnoser there = read(sent);
        assertEquals(diagnoser.version(), there.version());
        assertTrue(there.diagnose(DECLINED).diagnosis().contains("\"code\":\"own-cause\""));
        assertTrue(bytes(DIAGNOSER).length < 1_000 && sent.length > 1_000);
    }

    @Test
    void aProgramWithOtherRulesOfItsOwnSaysSo() throws Exception {
        String version = DIAGNOSER.version();
        byte[] sent = bytes(DIAGNOSER);
        String other = new String(sent, StandardCharsets.ISO_8859_1).replace(version, "0123456789ab");
        LineDiagnoser stale = read(other.getBytes(StandardCharsets.ISO_8859_1));
        InvalidRulesException refused = assertThrows(InvalidRulesException.class, () -> stale.diagnose(DECLINED));
        assertEquals(
                "rules: error[other-rules]: the program's own rules are of version " + version
                        + " here, and of version 0123456789ab where the cases come from; use the same jar of Declinic"
                        + " everywhere",
                refused.getMessage());
    }

    @Test
    void aLineForShoppersSaysWhatTheyMayKnow() {
        String fraud = "{\"facts\":{\"CheckoutAttempt\":{\"outcome\":\"DECLINED\"},"
                + "\"DeclineSignal\":{\"source\":\"stripe\",\"code\":\"fraudulent\"}}}";
        String told =
                LineDiagnoser.builder().forShoppers().build().diagnose(fraud).diagnosis();
        assertTrue(DIAGNOSER.diagnose(fraud).diagnosis().contains("fraud"));
        assertTrue(!told.contains("fraud"), told);
    }

    private static Written written(LineDiagnoser diagnoser, String input, String text) {
        StringBuilder lines = new StringBuilder();
        StringBuilder errors = new StringBuilder();
        long number = 1;
        long offset = 0;
        for (String line : text.split("\n")) {
            Line done = diagnoser.diagnose(line, new Origin(input, number, (int) number, offset));
            lines.append(done.diagnosis() == null ? "" : done.diagnosis() + "\n");
            errors.append(done.error() == null ? "" : done.error() + "\n");
            number++;
            offset += line.getBytes(StandardCharsets.UTF_8).length + 1;
        }
        return new Written(lines.toString(), errors.toString());
    }

    private static Written batch(List<Supplier<CaseSource>> sources, Optional<From> from) throws Exception {
        Knowledge rules = ProjectRules.KNOWLEDGE;
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        StringBuilder errors = new StringBuilder();
        Diagnosing diagnosing = new Limited(Diagnoser.forAgents(rules), Limits.DEFAULT);
        Batch batch = new Batch(
                rules.factTypes(),
                diagnosing,
                new NdjsonLines(false),
                Totals.ofCounts(rules.causes()),
                new Batch.Output() {
                    @Override
                    public void write(byte[] more) throws IOException {
                        lines.write(more);
                    }

                    @Override
                    public void write(BadRecord record) {
                        errors.append(record.toJson());
                    }
                },
                Long.MAX_VALUE,
                1);
        from.ifPresent(adapter -> batch.reads(new RecordInputs(
                () -> new RecordMapper(adapter, rules.factTypes()),
                new Joiner.Rules(Duration.ZERO, false),
                new LeftOut())));
        assertEquals(Batch.Ending.COMPLETE, batch.run(sources));
        return new Written(lines.toString(StandardCharsets.UTF_8), errors.toString());
    }

    private static List<Supplier<CaseSource>> sourceOf(String input) {
        return List.of(() -> CaseSource.of("in.ndjson", stream(input), ProjectRules.KNOWLEDGE.factTypes()));
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static LineDiagnoser sent(LineDiagnoser diagnoser) throws Exception {
        return read(bytes(diagnoser));
    }

    private static byte[] bytes(LineDiagnoser diagnoser) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(diagnoser);
        }
        return bytes.toByteArray();
    }

    private static LineDiagnoser read(byte[] bytes) throws Exception {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return (LineDiagnoser) in.readObject();
        }
    }
}
