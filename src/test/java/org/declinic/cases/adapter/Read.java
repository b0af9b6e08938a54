package org.declinic.cases.adapter;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.declinic.cases.casefile.Case;
import org.declinic.cases.casefile.CaseSink;
import org.declinic.cases.casefile.CaseSource;
import org.declinic.finding.Finding;

/** What came of records: the cases, and what is wrong. */
record Read(List<Case> cases, List<Finding> findings) {

    /** Reads a file. */
    static Read of(From from, Path file) {
        return of(from, () -> CaseSource.records(file, ',', UnaryOperator.identity()));
    }

    static Read of(From from, Supplier<CaseSource> source) {
        Read read = new Read(new ArrayList<>(), new ArrayList<>());
        RecordMapper mapper = RecordMapper.forAnyRules(from);
        new RecordReader(mapper, Optional.empty(), Joiner.Rules.USUAL, new LeftOut())
                .read(List.of(source), new CaseSink() {
                    @Override
                    public void accept(Case each) {
                        read.cases.add(each);
                    }

                    @Override
                    public void reject(List<Finding> wrong) {
                        read.findings.addAll(wrong);
                    }
                });
        return read;
    }

    static String lines(List<Finding> findings) {
        return findings.stream().map(finding -> finding + "\n").collect(joining());
    }

    @Override
    public String toString() {
        return lines(findings)
                + cases.stream()
                        .map(each -> each.id() + ": " + each.facts() + "\n")
                        .collect(joining());
    }
}
