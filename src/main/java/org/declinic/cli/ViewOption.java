package org.declinic.cli;

import java.util.Locale;
import org.declinic.knowledge.Knowledge;
import org.declinic.questions.AskingDiagnoser;
import org.declinic.questions.Questions;
import org.declinic.session.Diagnoser;
import org.declinic.session.Diagnosing;
import org.declinic.syntax.RuleFiles;
import picocli.CommandLine.Option;

/** For whom diagnoses are written. */
final class ViewOption {

    enum Reader {
        AGENT,
        SHOPPER;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--for",
            paramLabel = "READER",
            description =
                    "Who reads it, one of ${COMPLETION-CANDIDATES}: an agent of the shop or processor all, the shopper "
                            + "only what shoppers may know. Default: ${DEFAULT-VALUE}.")
    private Reader reader = Reader.AGENT;

    private boolean isForShopper() {
        return reader == Reader.SHOPPER;
    }

    /** What diagnoses for that reader, with questions or without; shoppers are asked none. */
    Diagnosing diagnosing(Knowledge knowledge, RuleFiles files, boolean questions) {
        if (isForShopper()) {
            Diagnoser diagnoser = new Diagnoser(knowledge);
            return (id, facts) -> diagnoser.diagnose(id, facts).forShopper();
        }
        Diagnoser diagnoser = Diagnoser.forAgents(knowledge);
        return questions ? new AskingDiagnoser(diagnoser, new Questions(knowledge, files)) : diagnoser;
    }

    /** Refuses what is for agents alone. */
    void refuse(String what) throws WrongUse {
        if (isForShopper()) {
            throw new WrongUse("--for shopper: " + what + " for agents only");
        }
    }
}
