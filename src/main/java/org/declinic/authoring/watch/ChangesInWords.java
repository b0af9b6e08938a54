package org.declinic.authoring.watch;

import java.util.List;
import org.declinic.cases.comparison.Change;
import org.declinic.cases.comparison.DiagnosisChanges;
import org.declinic.cases.comparison.How;
import org.declinic.diagnosis.Diagnosis;

/** What changed in the diagnosis of a case, in a few words: that words changed is told when nothing else did. */
final class ChangesInWords {

    private ChangesInWords() {}

    /** Nothing when the two say the same. */
    static List<String> between(Diagnosis before, Diagnosis after) {
        List<Change> changes = DiagnosisChanges.between(before, after);
        List<String> told = changes.stream()
                .filter(change -> change.how() != How.CHANGED)
                .map(Change::text)
                .toList();
        return told.isEmpty() && !changes.isEmpty() ? List.of("other words") : told;
    }
}
