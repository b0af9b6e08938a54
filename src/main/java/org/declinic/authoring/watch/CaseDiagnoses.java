package org.declinic.authoring.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.declinic.cases.casefile.Case;
import org.declinic.cases.casefile.CaseSink;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.session.Diagnoser;
import org.declinic.engine.session.RuleFailure;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;

/** The diagnoses of all watched cases by one rule set, and what is wrong with the cases. */
final class CaseDiagnoses implements CaseSink {

    private final Diagnoser diagnoser;
    private final Map<String, Diagnosis> diagnoses = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private CaseDiagnoses(Knowledge knowledge) {
        this.diagnoser = Diagnoser.forAgents(knowledge);
    }

    static CaseDiagnoses of(List<Path> paths, Knowledge knowledge, CaseReading reading) {
        CaseDiagnoses all = new CaseDiagnoses(knowledge);
        for (Path path : paths) {
            try {
                reading.read(path, knowledge.factTypes(), all);
            } catch (IOException e) {
                all.findings.add(Finding.at(
                        Place.of(path.toString()), Code.UNREADABLE, "the folder cannot be read: " + e.getMessage()));
            }
        }
        return all;
    }

    Map<String, Diagnosis> diagnoses() {
        return diagnoses;
    }

    List<Finding> findings() {
        return findings;
    }

    @Override
    public void accept(Case read) {
        try {
            diagnoses.put(read.id(), diagnoser.diagnose(read.id(), read.facts()));
        } catch (RuleFailure failure) {
            findings.add(failure.finding());
        }
    }

    @Override
    public void reject(List<Finding> wrong) {
        findings.addAll(wrong);
    }
}
