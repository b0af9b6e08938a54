package org.declinic.answers.consult;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.declinic.answers.questions.Asked;
import org.declinic.answers.whatif.WrongChanges;
import org.declinic.cases.casefile.Case;
import org.declinic.diagnosis.Diagnosis.Step;
import org.declinic.language.semantics.Question;
import org.declinic.language.semantics.RuleSet;
import org.declinic.project.ProjectRules;
import org.declinic.project.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions and answers, held by somebody who knows all facts of a case. */
class ConsultationTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theStoryOfACardForExactlyTheTotalReachesItsPlanInTwelveQuestions(boolean shopper) throws Exception {
        List<?> facts = sample("exact-total").facts();
        KnowingAll somebody = new KnowingAll(facts);
        Consultation consultation = shopper ? KnowingAll.withTheShopper(facts) : KnowingAll.consultation(facts);
        List<String> asked = new ArrayList<>();
        while (asked.size() < 12) {
            asked.add(consultation.next().orElseThrow().ask());
            somebody.answer(consultation);
        }
        assertEquals(
                List.of("use-native-klarna", "pay-with-paypal", "create-new-card"),
                consultation.diagnosis().plan().stream().map(Step::code).toList(),
                asked::toString);
        assertEquals(causes(facts), causes(consultation.facts()), asked::toString);
    }

    /** Of every sixth sample, for a consultation takes long. */
    @Test
    void shoppersAreAskedWhatTheRulesHaveAQuestionForThatIsNotForStaff() throws Exception {
        Set<String> forShoppers = RuleSet.of(ProjectRules.FILES).questions().stream()
                .filter(Question::toShoppers)
                .map(Question::sentence)
                .collect(Collectors.toSet());
        Set<String> asked = new TreeSet<>();
        for (int at = 0; at < Samples.all().size(); at += 6) {
            List<?> facts = Samples.all().get(at).facts();
            new KnowingAll(facts)
                    .answerAll(KnowingAll.withTheShopper(facts))
                    .asked()
                    .forEach(each -> asked.add(each.ask()));
        }
        assertTrue(asked.size() > 25, asked::toString);
        asked.removeAll(forShoppers);
        assertEquals(Set.of(), asked);
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

    private static Case sample(String id) {
        return Samples.all().stream()
                .filter(sample -> sample.id().equals(id))
                .findFirst()
                .orElseThrow();
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
