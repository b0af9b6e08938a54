package org.declinic.cases.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.declinic.cases.casefile.Case;
import org.declinic.cases.casefile.CaseSink;
import org.declinic.cases.casefile.CaseText;
import org.declinic.cases.casefile.CaseTextReader;
import org.declinic.cases.overview.Tally;
import org.declinic.cases.overview.Totals;
import org.declinic.cases.report.Lines;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.engine.session.Diagnosing;
import org.declinic.engine.session.RuleFailure;
import org.declinic.facts.FactTypes;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;

/** Reads and diagnoses the cases of chunks, one chunk after the other. Not thread-safe. */
final class PartMaker {

    private final CaseTextReader reader;
    private final Diagnosing diagnoser;
    private final Lines format;
    private final Totals totals;
    private final BiFunction<CaseText, List<Finding>, List<Finding>> doubts;

    PartMaker(
            FactTypes types,
            Diagnosing diagnoser,
            Lines format,
            Totals totals,
            BiFunction<CaseText, List<Finding>, List<Finding>> doubts) {
        this.doubts = doubts;
        this.reader = new CaseTextReader(types, Optional.empty());
        this.diagnoser = diagnoser;
        this.format = format;
        this.totals = totals;
    }

    Part make(Chunk chunk) {
        List<Diagnosis> diagnoses = new ArrayList<>(chunk.texts().size());
        List<BadRecord> bad = new ArrayList<>();
        Tally tally = totals.newTally();
        for (CaseText text : chunk.texts()) {
            List<Finding> wrong = new ArrayList<>();
            read(text, diagnoses, tally, wrong);
            if (!wrong.isEmpty()) {
                List<Finding> said = doubts.apply(text, wrong);
                bad.add(new BadRecord(text, said));
                tally.addBad(said.get(0).code());
            }
        }
        CaseText last = chunk.texts().get(chunk.texts().size() - 1);
        return new Part(chunk.number(), format.of(diagnoses), diagnoses.size(), bad, tally, last);
    }

    private void read(CaseText text, List<Diagnosis> diagnoses, Tally tally, List<Finding> wrong) {
        try {
            reader.read(text, new CaseSink() {
                @Override
                public void accept(Case read) {
                    try {
                        Diagnosis diagnosis = diagnoser.diagnose(read.id(), read.facts());
                        tally.add(read, diagnosis);
                        diagnoses.add(diagnosis);
                    } catch (RuleFailure failure) {
                        reject(List.of(failure.findingOf(read.place())));
                    }
                }

                @Override
                public void reject(List<Finding> findings) {
                    wrong.addAll(findings);
                }
            });
        } catch (RuntimeException e) { // a mistake of ours costs this record, and not the run
            String message = "this is a mistake in the program itself, please report it: " + e;
            wrong.add(Finding.at(Place.of(text.file()), Code.INTERNAL, message));
        }
    }
}
