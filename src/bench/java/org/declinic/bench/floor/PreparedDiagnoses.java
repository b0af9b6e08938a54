package org.declinic.bench.floor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.declinic.casefile.Case;
import org.declinic.diagnosis.Diagnoser;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.diagnosis.RuleFailure;
import org.declinic.knowledge.Knowledge;
import org.declinic.knowledge.RulesException;
import org.declinic.project.Samples;

/** The diagnoses of the first records, to be written in turn: so the output has the size that it really has. */
public final class PreparedDiagnoses {

    private static final int FIRST = 2_000;

    private final Diagnosis[] diagnoses;

    private PreparedDiagnoses(List<Diagnosis> diagnoses) {
        this.diagnoses = diagnoses.toArray(Diagnosis[]::new);
    }

    /** Those of a file's first records, all of which can be read. */
    public static PreparedDiagnoses ofFirst(Path input) throws IOException, RulesException {
        Knowledge knowledge = Knowledge.load(List.of(Path.of("rules")));
        Diagnoser diagnoser = new Diagnoser(knowledge);
        List<String> lines;
        try (Stream<String> all = Files.lines(input, StandardCharsets.UTF_8)) {
            lines = all.limit(FIRST).toList();
        }
        List<Diagnosis> diagnoses = new ArrayList<>();
        for (Case each : Samples.parse(knowledge, String.join("\n", lines))) {
            try {
                diagnoses.add(diagnoser.diagnose(each.id(), each.facts()));
            } catch (RuleFailure e) {
                throw new IllegalStateException(e);
            }
        }
        return new PreparedDiagnoses(diagnoses);
    }

    Diagnosis get(int number) {
        return diagnoses[number % diagnoses.length];
    }
}
