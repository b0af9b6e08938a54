package org.declinic.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.declinic.cases.casefile.Case;
import org.declinic.cases.casefile.CaseSink;
import org.declinic.facts.FactTypes;
import org.declinic.finding.Finding;
import org.declinic.text.DidYouMean;

/** The cases of an input that are to be looked at closely, and what the exit code must say. */
final class ChosenCases implements CaseSink {

    private final String input;
    private final List<Case> all = new ArrayList<>();
    private ExitCode exitCode = ExitCode.DONE;

    private ChosenCases(String input) {
        this.input = input;
    }

    /**
     * Reads all cases of an input, and names what is wrong with it.
     *
     * @param path a file, a folder of them, or - for standard input
     * @param from which system it is of
     * @param types the types of facts that a case can state
     * @param now the moment of the advice, or {@code null} to take each case's own
     * @throws WrongUse when there is no such file
     */
    static ChosenCases read(String path, FromOption from, FactTypes types, Instant now) throws WrongUse {
        Inputs inputs = Inputs.of(List.of(path), from);
        if (!inputs.missing().isEmpty()) {
            throw new WrongUse(inputs.missing().get(0));
        }
        ChosenCases cases = new ChosenCases(path);
        from.read(inputs, types, now, UnaryOperator.identity(), cases);
        return cases;
    }

    /** Leaves only the cases of an id. */
    void choose(String id) throws WrongUse {
        List<String> known = all.stream().map(Case::id).toList();
        all.removeIf(each -> !each.id().equals(id));
        if (all.isEmpty()) {
            String help = DidYouMean.help(id, known);
            throw new WrongUse(input + " has no case '" + id + "'" + (help == null ? "" : "; " + help));
        }
    }

    List<Case> all() {
        return all;
    }

    ExitCode exitCode() {
        return exitCode;
    }

    @Override
    public void accept(Case read) {
        all.add(read);
    }

    @Override
    public void reject(List<Finding> findings) {
        Messages.print(findings);
        exitCode = exitCode.worse(ExitCode.FOUND_SOMETHING_WRONG);
    }
}
