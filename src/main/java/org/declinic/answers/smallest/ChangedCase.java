package org.declinic.answers.smallest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.declinic.answers.whatif.FactChange;
import org.declinic.answers.whatif.FactChanges;
import org.declinic.answers.whatif.WrongChanges;
import org.declinic.cases.casefile.Case;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.diagnosis.Diagnosis.FoundCause;
import org.declinic.engine.session.Diagnoser;
import org.declinic.engine.session.Observation;
import org.declinic.engine.session.RuleFailure;
import org.declinic.facts.FactTypes;

/**
 * A case with some of its fields changed, and what is concluded of it then.
 *
 * @param changes the fields with what they are changed to
 * @param asked the same, as one would type it
 * @param facts all facts that there are then
 * @param run the diagnosis, and how it came about
 */
record ChangedCase(SortedMap<Changeable, Object> changes, FactChanges asked, List<Object> facts, Observation run) {

    /** Makes the changes and diagnoses what comes of them. */
    static ChangedCase of(Case stated, SortedMap<Changeable, Object> changes, FactTypes types, Diagnoser diagnoser)
            throws WrongChanges, RuleFailure {
        List<FactChange> asked = new ArrayList<>();
        List<Object> facts = stated.facts();
        for (var change : changes.entrySet()) {
            asked.add(change.getKey().to(change.getValue(), facts));
            facts = new FactChanges(asked).of(stated.facts(), types);
        }
        return new ChangedCase(changes, new FactChanges(asked), facts, diagnoser.observe(stated.id(), facts));
    }

    Diagnosis diagnosis() {
        return run.diagnosis();
    }

    /** How certain its causes are, added up. */
    BigDecimal certainty() {
        return diagnosis().causes().stream().map(FoundCause::certainty).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
