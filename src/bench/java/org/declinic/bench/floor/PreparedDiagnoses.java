package org.declinic.bench.floor;

import com.fasterxml.jackson.databind.MappingIterator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.declinic.cases.casefile.Case;
import org.declinic.cases.report.NdjsonReport;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.knowledge.KnowledgeLoader;
import org.declinic.engine.knowledge.RulesException;
import org.declinic.engine.session.Diagnoser;
import org.declinic.engine.session.RuleFailure;
import org.declinic.language.syntax.RuleFiles;
import org.declinic.project.Samples;

/**
 * The diagnoses of a file's first records, to be written in turn: so the output has the size that it really has. They
 * are kept beside the file, since parsing alone is not to wait for the rules.
 */
public final class PreparedDiagnoses {

    private static final int FIRST = 2_000;

    private final List<Diagnosis> diagnoses;

    private PreparedDiagnoses(List<Diagnosis> diagnoses) {
        this.diagnoses = diagnoses;
    }

    /** Those of a file, all of whose first records can be read. */
    public static PreparedDiagnoses ofFirst(Path input) throws IOException, RulesException, RuleFailure {
        Path kept = Path.of(input + ".diagnoses");
        if (!Files.exists(kept)) {
            diagnose(input, kept);
        }
        try (MappingIterator<Diagnosis> diagnoses = RecordReader.DIAGNOSES.readValues(kept.toFile())) {
            return new PreparedDiagnoses(diagnoses.readAll());
        }
    }

    private static void diagnose(Path input, Path to) throws IOException, RulesException, RuleFailure {
        Knowledge knowledge = KnowledgeLoader.load(RuleFiles.in(List.of(Path.of("rules")), Optional.empty()));
        Diagnoser diagnoser = new Diagnoser(knowledge);
        List<String> lines;
        try (Stream<String> all = Files.lines(input, StandardCharsets.UTF_8)) {
            lines = all.limit(FIRST).toList();
        }
        try (NdjsonReport report = new NdjsonReport(Files.newBufferedWriter(to))) {
            for (Case each : Samples.parse(knowledge, String.join("\n", lines))) {
                report.write(diagnoser.diagnose(each.id(), each.facts()));
            }
        }
    }

    Diagnosis get(int number) {
        return diagnoses.get(number % diagnoses.size());
    }
}
