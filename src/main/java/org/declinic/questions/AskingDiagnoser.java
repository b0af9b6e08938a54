package org.declinic.questions;

import java.util.Collection;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.session.Diagnoser;
import org.declinic.session.Diagnosing;
import org.declinic.session.Observation;
import org.declinic.session.RuleFailure;

/**
 * Diagnoses cases, and finds out what to ask. Takes longer than a {@link Diagnoser}. Safe to use from many threads.
 *
 * @param diagnoser diagnoses
 * @param questions asks
 */
public record AskingDiagnoser(Diagnoser diagnoser, Questions questions) implements Diagnosing {

    @Override
    public Diagnosis diagnose(String id, Collection<?> facts) throws RuleFailure {
        Observation observation = diagnoser.observe(id, facts);
        return observation
                .diagnosis()
                .asking(questions.of(observation).stream().map(Asked::question).toList());
    }
}
