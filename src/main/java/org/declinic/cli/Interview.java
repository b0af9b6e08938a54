package org.declinic.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.declinic.answers.consult.Consultation;
import org.declinic.answers.consult.Form;
import org.declinic.answers.questions.Asked;
import org.declinic.answers.whatif.WrongChanges;
import org.declinic.engine.session.RuleFailure;

/** Asks, takes answers and words, and tells what comes of them. */
final class Interview {

    static final String PROMPT = "> ";

    private static final List<String> WORDS = List.of("back", "why", "how", "done", "quit", "help", "don't know");

    private final Consultation consultation;
    private final InterviewText text;
    private final HowText how;
    private final AnswerLines answers;
    private final Consumer<Consultation> changed;

    /** How a consultation ends. */
    enum End {
        NOTHING_TO_ASK,
        DONE,
        QUIT,
        ANSWERS_ENDED
    }

    /**
     * An interview.
     *
     * @param changed told of all that is known, at the beginning and after each change
     */
    Interview(
            Consultation consultation,
            InterviewText text,
            HowText how,
            AnswerLines answers,
            Consumer<Consultation> changed) {
        this.consultation = consultation;
        this.text = text;
        this.how = how;
        this.answers = answers;
        this.changed = changed;
    }

    /** Goes on until there is nothing to ask, or somebody ends it. */
    End run() throws IOException, AnswerLines.Interrupted {
        changed.accept(consultation);
        text.introduction(consultation.diagnosis());
        Optional<End> end = Optional.empty();
        while (end.isEmpty()) {
            Optional<Asked> asked = consultation.next();
            boolean correctable = !consultation.diagnosis().inconsistencies().isEmpty() && consultation.canGoBack();
            if (asked.isPresent()) {
                end = ask(asked.get());
            } else if (correctable) {
                end = correct();
            } else {
                end = Optional.of(End.NOTHING_TO_ASK);
            }
        }
        return end.get();
    }

    private Optional<End> ask(Asked asked) throws IOException, AnswerLines.Interrupted {
        Form form = text.question(asked);
        List<String> offered =
                Stream.concat(form.shown().stream(), WORDS.stream()).toList();
        while (true) {
            Optional<String> line = answers.next(offered);
            if (line.isEmpty()) {
                return Optional.of(End.ANSWERS_ENDED);
            }
            switch (line.get().toLowerCase(Locale.ROOT)) {
                case "done" -> {
                    return Optional.of(End.DONE);
                }
                case "quit" -> {
                    return Optional.of(End.QUIT);
                }
                case "why" -> text.why(asked);
                case "how" -> how.write(consultation);
                case "?", "help" -> text.help();
                case "back" -> {
                    if (back()) {
                        return Optional.empty();
                    }
                }
                case "", "dk", "don't know" -> {
                    consultation.dontKnow();
                    return Optional.empty();
                }
                default -> {
                    if (taken(line.get(), form)) {
                        return Optional.empty();
                    }
                }
            }
        }
    }

    /** Facts that exclude each other leave nothing to ask, and are most often a slip. */
    private Optional<End> correct() throws IOException, AnswerLines.Interrupted {
        text.conflict(consultation.diagnosis());
        while (true) {
            Optional<String> line = answers.next(List.of("back", "done", "quit"));
            if (line.isEmpty()) {
                return Optional.of(End.ANSWERS_ENDED);
            }
            switch (line.get().toLowerCase(Locale.ROOT)) {
                case "back" -> {
                    back();
                    return Optional.empty();
                }
                case "done" -> {
                    return Optional.of(End.DONE);
                }
                case "quit" -> {
                    return Optional.of(End.QUIT);
                }
                default -> text.note("back takes the last answer back, done ends with these facts");
            }
        }
    }

    private boolean back() throws IOException {
        if (!consultation.back()) {
            text.note("nothing to take back");
            return false;
        }
        moved();
        return true;
    }

    private boolean taken(String line, Form form) throws IOException {
        if (form.isNone(line)) {
            consultation.none();
            return true;
        }
        String typed = line.startsWith("=") ? line.substring(1).strip() : line;
        String value = line.startsWith("=") ? typed : form.value(typed);
        try {
            consultation.answer(value);
            text.understood(typed, value, form);
            moved();
            return true;
        } catch (WrongChanges wrong) {
            wrong.findings().forEach(finding -> text.wrong(typed, form, finding));
        } catch (RuleFailure failure) {
            text.note(failure.finding().toString());
        }
        return false;
    }

    private void moved() throws IOException {
        changed.accept(consultation);
        text.causes(consultation.diagnosis());
    }
}
