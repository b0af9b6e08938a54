package org.declinic.cases.batch;

import java.util.ArrayList;
import java.util.List;
import org.declinic.cases.casefile.CaseText;
import org.declinic.cases.overview.Tally;
import org.declinic.cases.overview.Totals;
import org.declinic.cases.report.Lines;
import org.declinic.diagnosis.Diagnosis;

/** Reads and diagnoses the cases of chunks, one chunk after the other. Not thread-safe. */
final class PartMaker {

    private final CaseWork work;
    private final Lines format;
    private final Totals totals;

    PartMaker(CaseWork work, Lines format, Totals totals) {
        this.work = work;
        this.format = format;
        this.totals = totals;
    }

    Part make(Chunk chunk) {
        List<Diagnosis> diagnoses = new ArrayList<>(chunk.texts().size());
        List<BadRecord> bad = new ArrayList<>();
        Tally tally = totals.newTally();
        for (CaseText text : chunk.texts()) {
            work.diagnose(text, (read, diagnosis) -> {
                        tally.add(read, diagnosis);
                        diagnoses.add(diagnosis);
                    })
                    .ifPresent(wrong -> {
                        bad.add(wrong);
                        tally.addBad(wrong.code());
                    });
        }
        CaseText last = chunk.texts().get(chunk.texts().size() - 1);
        return new Part(chunk.number(), format.of(diagnoses), diagnoses.size(), bad, tally, last);
    }
}
