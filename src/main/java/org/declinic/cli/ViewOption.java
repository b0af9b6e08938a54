package org.declinic.cli;

import org.declinic.answers.questions.AskingDiagnoser;
import org.declinic.answers.questions.Questions;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.session.Diagnoser;
import org.declinic.engine.session.Diagnosing;
import org.declinic.engine.session.Limited;
import org.declinic.engine.session.Observing;
import org.declinic.engine.session.RuleFailure;
import org.declinic.engine.session.Told;
import org.declinic.limits.Limits;
import picocli.CommandLine.Option;

/** For whom diagnoses are written. */
final class ViewOption {

    /** As they are typed. */
    enum Reader {
        agent,
        shopper
    }

    @Option(
            names = "--for",
            paramLabel = "READER",
            description =
                    "Who reads it, one of ${COMPLETION-CANDIDATES}: an agent of the shop or processor all, the shopper "
                            + "only what shoppers may know. Default: ${DEFAULT-VALUE}.")
    private Reader reader = Reader.agent;

    boolean isForShopper() {
        return reader == Reader.shopper;
    }

    /** What diagnoses for that reader, with questions or without, each case within limits. */
    Diagnosing diagnosing(Knowledge knowledge, boolean questions, AuditOption audit, Limits limits) throws WrongUse {
        if (audit.isGiven()) {
            refuse("--audit is");
        }
        Diagnosing within = new Limited(diagnosing(knowledge, questions, audit.diagnoser(knowledge)), limits);
        return isForShopper() ? Told.failures(within) : within;
    }

    private Diagnosing diagnosing(Knowledge knowledge, boolean questions, Diagnoser forAgents) {
        if (questions) {
            AskingDiagnoser asking = new AskingDiagnoser(forAgents, new Questions(knowledge));
            return isForShopper() ? asking.forShoppers() : asking.forAgents();
        }
        return isForShopper() ? Diagnoser.forShoppers(knowledge) : forAgents;
    }

    /** What that reader may know of a run of the rules. */
    Observing observing(Knowledge knowledge) {
        Diagnoser diagnoser = Diagnoser.forAgents(knowledge);
        if (!isForShopper()) {
            return diagnoser::observe;
        }
        return (id, facts) -> {
            try {
                return diagnoser.told(diagnoser.observe(id, facts), facts);
            } catch (RuleFailure failure) {
                throw failure.told();
            }
        };
    }

    /** Refuses what is for agents alone. */
    void refuse(String what) throws WrongUse {
        if (isForShopper()) {
            throw new WrongUse("--for shopper: " + what + " for agents only");
        }
    }
}
