package org.declinic.cli;

import java.io.IOException;
import org.declinic.answers.consult.Consultation;
import org.declinic.cases.report.Report;

/** How a consultation ends: with the diagnosis, and with the case saved. */
record Ending(Consultation consultation, InterviewText text, SavedCase saved, Report report) {

    /** Holds an interview, and ends it. */
    ExitCode of(Interview interview) throws IOException {
        try {
            Interview.End end = interview.run();
            if (end == Interview.End.ANSWERS_ENDED) {
                saved.saveSoFar();
            } else {
                saved.save();
            }
            if (end != Interview.End.QUIT) {
                text.end(said(end));
                report.write(consultation.diagnosis());
            }
            return ExitCode.DONE;
        } catch (AnswerLines.Interrupted stop) {
            saved.saveSoFar();
            return ExitCode.INTERRUPTED;
        }
    }

    private String said(Interview.End end) {
        return switch (end) {
            case DONE -> "This is what follows from what is known.";
            case ANSWERS_ENDED -> "The answers ended. This is what follows from what is known.";
            default -> consultation.isSettled() ? "Nothing more is worth asking." : "There is nothing more to ask.";
        };
    }
}
