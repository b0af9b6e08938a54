package org.declinic.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.declinic.cases.casefile.Case;
import org.declinic.cases.casefile.CaseSink;
import org.declinic.cases.report.Report;
import org.declinic.engine.session.Diagnosing;
import org.declinic.engine.session.RuleFailure;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;

/** Diagnoses cases as they are read, and keeps what the exit code must say. */
final class CaseDiagnosis implements CaseSink {

    private final Diagnosing diagnoser;
    private final Report report;
    private final Set<String> ids = new HashSet<>();
    private ExitCode exitCode = ExitCode.DONE;

    CaseDiagnosis(Diagnosing diagnoser, Report report) {
        this.diagnoser = diagnoser;
        this.report = report;
    }

    @Override
    public void accept(Case read) {
        if (!ids.add(read.id())) {
            Messages.print(List.of(
                    Finding.at(read.place(), Code.DUPLICATE_ID, "another case has the id '" + read.id() + "' too")));
        }
        try {
            report.write(diagnoser.diagnose(read.id(), read.facts()));
        } catch (RuleFailure failure) {
            reject(List.of(Messages.inCase(failure, read)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void reject(List<Finding> findings) {
        Messages.print(findings);
        exitCode = exitCode.worse(ExitCode.FOUND_SOMETHING_WRONG);
    }

    void wrongUse(String message) {
        Messages.print(message);
        exitCode = exitCode.worse(ExitCode.WRONG_USE);
    }

    ExitCode exitCode() {
        return exitCode;
    }
}
