package org.declinic.cases.casefile;

import java.util.ArrayList;
import java.util.List;
import org.declinic.finding.Finding;

/** What was read: cases without the places that they stand at, and what is wrong. */
final class ReadCases implements CaseSink {

    /** A case as the same case has it wherever it stands, the facts in words: types that rules declare have no equals. */
    record Content(String id, String facts, List<String> confirmed) {

        static Content of(Case read) {
            return new Content(read.id(), read.facts().toString(), read.confirmed());
        }
    }

    final List<Content> cases = new ArrayList<>();
    final List<String> findings = new ArrayList<>();

    @Override
    public void accept(Case read) {
        cases.add(Content.of(read));
    }

    @Override
    public void reject(List<Finding> wrong) {
        wrong.forEach(finding -> findings.add(finding.toString()));
    }
}
