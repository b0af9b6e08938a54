package org.declinic.consult;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.declinic.casefile.Case;
import org.declinic.project.ProjectRules;
import org.declinic.project.Samples;
import org.declinic.questions.Asked;
import org.declinic.whatif.WrongChanges;
import org.junit.jupiter.api.Test;

/** Questions and answers, held by somebody who knows all facts of a case. */
class ConsultationTest {

    @Test
    void allAnswersOfASampleLeadToTheCausesOfTheSample() throws Exception {
        List<String> others = new ArrayList<>();
        for (Case sample : Samples.all()) {
            if (sample.id().equals(KnowingAll.ADVICE_BESIDE_A_CODE)) {
                continue;
            }
            KnowingAll somebody = new KnowingAll(sample.facts());
            Consultation consultation = KnowingAll.consultation(sample.facts());
            while (consultation.next().isPresent()) {
                somebody.answer(consultation);
            }
            List<String> full = causes(sample.facts());
            if (!full.equals(causes(consultation.facts()))) {
                others.add(sample.id() + ": " + causes(consultation.facts()) + ", not " + full);
            }
        }
        assertEquals(List.of(), others);
    }

    @Test
    void backLeadsThroughEveryStateToTheBeginning() throws Exception {
        Case sample = Samples.all().get(1);
        KnowingAll somebody = new KnowingAll(sample.facts());
        Consultation consultation = KnowingAll.consultation(sample.facts());
        List<Object> states = new ArrayList<>();
        while (consultation.next().isPresent()) {
            states.add(state(consultation));
            somebody.answer(consultation);
        }
        List<Object> back = new ArrayList<>();
        while (consultation.back()) {
            back.add(0, state(consultation));
        }
        assertEquals(states, back);
        assertTrue(states.size() > 10);
        assertFalse(consultation.canGoBack());
    }

    @Test
    void aWrongValueChangesNothing() throws Exception {
        Consultation consultation = KnowingAll.consultation(List.of());
        Object before = state(consultation);
        assertThrows(WrongChanges.class, () -> consultation.answer("DECLINDE"));
        assertEquals(before, state(consultation));
        assertFalse(consultation.canGoBack());
    }

    @Test
    void whatIsNotKnownIsNotAskedAgainNorWhatOnlyCountsTogetherWithIt() throws Exception {
        Consultation consultation = KnowingAll.consultation(List.of());
        assertEquals("outcome", consultation.next().map(Asked::field).orElseThrow());
        consultation.dontKnow();
        assertTrue(consultation.next().isEmpty());
        assertFalse(consultation.isSettled());
        consultation.back();
        consultation.answer("APPROVED");
        assertTrue(consultation.next().isEmpty());
        assertTrue(consultation.isSettled());
    }

    private static Object state(Consultation consultation) {
        return List.of(consultation.next(), consultation.facts(), consultation.diagnosis());
    }

    private static List<String> causes(List<?> facts) {
        return ProjectRules.diagnose(facts).causes().stream()
                .map(cause -> cause.code() + " " + cause.certainty())
                .toList();
    }
}
