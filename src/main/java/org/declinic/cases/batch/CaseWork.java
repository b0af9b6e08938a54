package org.declinic.cases.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.declinic.cases.casefile.Case;
import org.declinic.cases.casefile.CaseSink;
import org.declinic.cases.casefile.CaseText;
import org.declinic.cases.casefile.CaseTextReader;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.engine.session.Diagnosing;
import org.declinic.engine.session.RuleFailure;
import org.declinic.facts.FactTypes;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;
import org.declinic.text.ProgramMistake;

/** Reads and diagnoses the texts of cases, one after the other. Not thread-safe. */
public final class CaseWork {

    private final CaseTextReader reader;
    private final Diagnosing diagnoser;
    private final BiFunction<CaseText, List<Finding>, List<Finding>> doubts;

    /**
     * Work with some rules.
     *
     * @param types the types of facts that a case can state
     * @param diagnoser diagnoses it
     * @param doubts is asked what to say of a text with mistakes
     */
    public CaseWork(FactTypes types, Diagnosing diagnoser, BiFunction<CaseText, List<Finding>, List<Finding>> doubts) {
        this.reader = new CaseTextReader(types, Optional.empty());
        this.diagnoser = diagnoser;
        this.doubts = doubts;
    }

    /**
     * Reads and diagnoses what a text holds.
     *
     * @param text the text, most often of one case
     * @param done takes each case with its diagnosis
     * @return the record of what is wrong, or empty when nothing is
     */
    public Optional<BadRecord> diagnose(CaseText text, BiConsumer<Case, Diagnosis> done) {
        List<Finding> wrong = new ArrayList<>();
        try {
            reader.read(text, new CaseSink() {
                @Override
                public void accept(Case read) {
                    try {
                        done.accept(read, diagnoser.diagnose(read.id(), read.facts()));
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
            String message = ProgramMistake.sentence(e);
            wrong.add(Finding.at(Place.of(text.file()), Code.INTERNAL, message));
        }
        return wrong.isEmpty() ? Optional.empty() : Optional.of(new BadRecord(text, doubts.apply(text, wrong)));
    }
}
