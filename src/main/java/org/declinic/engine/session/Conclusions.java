package org.declinic.engine.session;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.declinic.conclusions.Cause;
import org.declinic.conclusions.Inconsistency;
import org.declinic.conclusions.Note;
import org.declinic.conclusions.Objection;
import org.declinic.conclusions.Plan;
import org.declinic.conclusions.Reason;
import org.declinic.conclusions.Remedy;
import org.declinic.conclusions.Withheld;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.diagnosis.Diagnosis.Because;
import org.declinic.diagnosis.Diagnosis.Conflict;
import org.declinic.diagnosis.Diagnosis.FoundCause;
import org.declinic.diagnosis.Diagnosis.Remark;
import org.declinic.diagnosis.Diagnosis.Step;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.knowledge.RuleEntry;
import org.declinic.facts.CheckoutAttempt;
import org.declinic.facts.Outcome;
import org.declinic.limits.Allowance;
import org.declinic.text.CardNumbers;
import org.kie.api.runtime.KieSession;

/** Puts what rules concluded in a session together into a diagnosis. Safe to use from many threads. */
final class Conclusions {

    private static final Comparator<Inconsistency> IN_ORDER =
            comparing(Inconsistency::rule).thenComparing(Inconsistency::text);

    private final Knowledge knowledge;

    Conclusions(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /**
     * The conclusions in a session.
     *
     * @throws RuleFailure when a rule that may use all of Java made one that no diagnosis can have
     */
    Diagnosis read(String id, KieSession session) throws RuleFailure {
        try {
            return diagnosis(id, session);
        } catch (RuntimeException unlikeThoseOfConclude) {
            throw RuleFailure.of(Optional.empty(), unlikeThoseOfConclude);
        }
    }

    private Diagnosis diagnosis(String id, KieSession session) {
        List<Cause> causes = new ArrayList<>();
        List<Step> plan = new ArrayList<>();
        List<Diagnosis.Withheld> withheld = new ArrayList<>();
        List<Inconsistency> inconsistencies = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        Outcome outcome = null;
        for (Object object : session.getObjects()) {
            if (object instanceof Cause cause) {
                causes.add(cause);
            } else if (object instanceof Inconsistency inconsistency) {
                inconsistencies.add(inconsistency);
            } else if (object instanceof Note note) {
                notes.add(note);
            } else if (object instanceof CheckoutAttempt attempt) {
                outcome = attempt.outcome();
            } else if (object instanceof Plan advised) {
                advised.remedies().forEach(remedy -> plan.add(step(remedy)));
                advised.withheld().forEach(remedy -> withheld.add(withheld(remedy)));
            }
        }
        causes.sort(naturalOrder());
        inconsistencies.sort(IN_ORDER);
        notes.sort(comparing(Note::code).thenComparing(Note::text));
        return new Diagnosis(
                CardNumbers.mask(id),
                each(causes, this::found),
                Collections.unmodifiableList(plan),
                Collections.unmodifiableList(withheld),
                List.of(),
                each(inconsistencies, this::conflict),
                each(notes, note -> new Remark(CardNumbers.mask(note.code()), CardNumbers.mask(note.text()))),
                knowledge.version(),
                null,
                outcome);
    }

    private FoundCause found(Cause cause) {
        return new FoundCause(
                CardNumbers.mask(cause.code()),
                CardNumbers.mask(cause.title()),
                cause.certainty().stripTrailingZeros(),
                each(strongest(cause.reasons()), this::because),
                each(strongest(cause.against()), this::against),
                cause.reasons().size() - strongest(cause.reasons()).size(),
                cause.against().size() - strongest(cause.against()).size());
    }

    private static <T> List<T> strongest(List<T> all) {
        return all.subList(0, Math.min(all.size(), Allowance.reasons()));
    }

    private Because because(Reason reason) {
        RuleEntry rule = entry(reason.rule());
        return because(rule, reason.text(), reason.source(), reason.row());
    }

    private Because against(Objection objection) {
        RuleEntry rule = entry(objection.rule());
        return because(rule, objection.text(), objection.source(), null);
    }

    private static Because because(RuleEntry rule, String text, String source, String row) {
        return new Because(
                CardNumbers.mask(rule.name()),
                CardNumbers.mask(rule.file()),
                rule.line(),
                CardNumbers.mask(text),
                CardNumbers.mask(source),
                CardNumbers.mask(row));
    }

    private Conflict conflict(Inconsistency inconsistency) {
        RuleEntry rule = entry(inconsistency.rule());
        return new Conflict(
                CardNumbers.mask(rule.name()),
                CardNumbers.mask(rule.file()),
                rule.line(),
                CardNumbers.mask(inconsistency.text()));
    }

    private static Step step(Remedy remedy) {
        return new Step(
                CardNumbers.mask(remedy.code()),
                CardNumbers.mask(remedy.title()),
                each(remedy.steps(), CardNumbers::mask),
                each(remedy.causes(), CardNumbers::mask),
                remedy.audience().name(),
                remedy.notBefore());
    }

    private static Diagnosis.Withheld withheld(Withheld remedy) {
        return new Diagnosis.Withheld(
                CardNumbers.mask(remedy.code()), CardNumbers.mask(remedy.title()), CardNumbers.mask(remedy.because()));
    }

    private RuleEntry entry(String rule) {
        return knowledge.rule(rule).orElseThrow(() -> new IllegalStateException("no rule is named " + rule));
    }

    private static <T, R> List<R> each(List<T> all, Function<T, R> become) {
        List<R> results = new ArrayList<>(all.size());
        for (T one : all) {
            results.add(become.apply(one));
        }
        return Collections.unmodifiableList(results);
    }
}
