package org.declinic.answers.whatif;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.declinic.cases.casefile.Case;
import org.declinic.cases.comparison.Change;
import org.declinic.cases.comparison.DiagnosisChanges;
import org.declinic.cases.comparison.How;
import org.declinic.cases.report.Style;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.session.Diagnoser;
import org.declinic.engine.session.Observation;
import org.declinic.engine.session.RuleFailure;
import org.declinic.text.CardNumbers;

/**
 * What would be said of a case if some of its facts were others. Immutable.
 *
 * @param asked the changes of facts, as they were written; card numbers in them are masked
 * @param before what is said of the case
 * @param after what is said of it with the other facts
 * @param changes what differs, with the rules that make it differ; nothing when the two say the same
 */
public record WhatIf(List<String> asked, Diagnosis before, Diagnosis after, List<RuledChange> changes) {

    /**
     * A change, and the rules that made it.
     *
     * @param change the change
     * @param rules one at least: of a cause the rules that give a reason, and where the reason stood before or still
     *     stands, those that make a cause of it; of a remedy the rules that advise it or have it wait
     */
    public record RuledChange(@JsonUnwrapped Change change, List<RuleChange> rules) {}

    /**
     * A rule that says something else.
     *
     * @param rule the name of the rule
     * @param file the rule's file, relative to the rules folder
     * @param line the line that the rule begins at
     * @param how whether it says something that it did not say before, says it no longer, or says it otherwise
     */
    public record RuleChange(String rule, String file, int line, How how) {}

    /**
     * Diagnoses a case twice.
     *
     * @param knowledge the rules
     * @param stated the case
     * @param changes what is changed of its facts
     * @return how the two diagnoses differ
     * @throws WrongChanges when a change cannot be made, or what comes of all of them is no case
     * @throws RuleFailure when a rule fails
     */
    public static WhatIf of(Knowledge knowledge, Case stated, FactChanges changes) throws WrongChanges, RuleFailure {
        List<Object> facts = changes.of(stated.facts(), knowledge.factTypes());
        Diagnoser diagnoser = Diagnoser.forAgents(knowledge);
        Observation before = diagnoser.observe(stated.id(), stated.facts());
        Observation after = diagnoser.observe(stated.id(), facts);
        RulesBehind behind = new RulesBehind(before, after, knowledge);
        return new WhatIf(
                changes.changes().stream()
                        .map(change -> CardNumbers.mask(change.toString()))
                        .toList(),
                before.diagnosis(),
                after.diagnosis(),
                DiagnosisChanges.between(before.diagnosis(), after.diagnosis()).stream()
                        .map(change -> new RuledChange(change, behind.of(change)))
                        .toList());
    }

    /**
     * Both diagnoses in short and the changes, for people, in 80 columns.
     *
     * @param style how text stands out
     * @return lines, each ended
     */
    public String text(Style style) {
        return new WhatIfText(style).of(this);
    }
}
