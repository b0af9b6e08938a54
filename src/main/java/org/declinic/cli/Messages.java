package org.declinic.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.declinic.answers.whatif.WrongChanges;
import org.declinic.cases.casefile.Case;
import org.declinic.engine.knowledge.RulesException;
import org.declinic.engine.session.RuleFailure;
import org.declinic.finding.Finding;
import org.declinic.text.Printable;
import org.declinic.text.ProgramMistake;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What goes to standard error. */
final class Messages {

    private Messages() {}

    static void print(List<Finding> findings) {
        findings.forEach(finding -> line(finding.inFull() + (finding.excerpt() == null ? "" : "\n")));
    }

    /** The failure of a rule, with the case that it failed in. */
    static Finding inCase(RuleFailure failure, Case read) {
        Finding finding = failure.finding();
        return Finding.at(
                finding.place(),
                finding.kind(),
                finding.message() + " (in case '" + read.id() + "', " + read.place() + ")");
    }

    static void print(String message) {
        line("declinic: " + Printable.line(message));
    }

    /** Ends as the lines within a finding do, on every system. */
    private static void line(String text) {
        System.err.print(text + "\n");
    }

    /** Says what is wrong with the words of a command, and where to read which are right. */
    static ExitCode wrongUse(ParameterException wrong) {
        print(wrong.getMessage());
        UnmatchedArgumentException.printSuggestions(
                wrong, wrong.getCommandLine().getErr());
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        line("Try '" + command + " --help'.");
        return ExitCode.WRONG_USE;
    }

    /** Says why a command could not go on, without a stack trace. */
    static ExitCode failure(Exception thrown) {
        if (thrown instanceof RulesException rules) {
            print(rules.findings());
        } else if (thrown instanceof WrongUse) {
            print(thrown.getMessage());
            return ExitCode.WRONG_USE;
        } else if (thrown instanceof WrongChanges changes) {
            print(changes.findings());
            return ExitCode.WRONG_USE;
        } else if (thrown instanceof IOException || thrown instanceof UncheckedIOException) {
            print("cannot write: " + (thrown.getCause() == null ? thrown : thrown.getCause()).getMessage());
        } else {
            print(ProgramMistake.sentence(thrown));
        }
        return ExitCode.FOUND_SOMETHING_WRONG;
    }
}
