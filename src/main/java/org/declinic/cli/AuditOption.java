package org.declinic.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.declinic.answers.audit.Audit;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.session.Diagnoser;
import org.declinic.finding.Finding;
import picocli.CommandLine.Option;

/** Whether each case is audited, and in which the engine differs from the rules. */
final class AuditOption {

    @Option(
            names = "--audit",
            description =
                    "Finds out, by other means than the engine, whether each rule fired when its conditions hold, "
                            + "and says where it did not. Takes longer.")
    private boolean audit;

    private boolean always;

    /** The first finding of each rule in each way, and in how many cases it was found. */
    private final Map<String, Differing> differing = new TreeMap<>();

    private record Differing(Finding first, int cases) {}

    /** One that is given whatever is typed. */
    static AuditOption always() {
        AuditOption audit = new AuditOption();
        audit.always = true;
        return audit;
    }

    boolean isGiven() {
        return audit || always;
    }

    /** A diagnoser for agents; who asked to have cases audited is told which rules cannot be. */
    Diagnoser diagnoser(Knowledge knowledge) {
        if (!isGiven()) {
            return Diagnoser.forAgents(knowledge);
        }
        Audit auditing = new Audit(knowledge);
        if (audit) {
            Messages.print(auditing.unaudited());
        }
        return Diagnoser.audited(knowledge, (standing, facts) -> {
            List<Finding> findings = auditing.of(standing, facts);
            findings.forEach(this::add);
            return findings;
        });
    }

    private synchronized void add(Finding finding) {
        differing.merge(
                finding.place() + finding.message(),
                new Differing(finding, 1),
                (known, more) -> new Differing(known.first(), known.cases() + 1));
    }

    /** Says where the engine differs, each rule once. */
    synchronized ExitCode end() {
        differing.values().forEach(each -> Messages.print(List.of(told(each))));
        return differing.isEmpty() ? ExitCode.DONE : ExitCode.FOUND_SOMETHING_WRONG;
    }

    private static Finding told(Differing differing) {
        Finding first = differing.first();
        String cases = differing.cases() == 1 ? "in one case" : "in " + differing.cases() + " cases";
        return Finding.at(first.place(), first.kind(), cases + " " + first.message())
                .help(first.help());
    }
}
