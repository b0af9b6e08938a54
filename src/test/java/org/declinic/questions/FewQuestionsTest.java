package org.declinic.questions;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.declinic.casefile.Case;
import org.declinic.conditions.Property;
import org.declinic.consult.Consultation;
import org.declinic.consult.KnowingAll;
import org.declinic.facts.App;
import org.declinic.facts.AttemptHistory;
import org.declinic.facts.CheckoutAttempt;
import org.declinic.facts.DeclineSignal;
import org.declinic.facts.FactTypes;
import org.declinic.facts.Now;
import org.declinic.facts.PaymentCard;
import org.declinic.facts.PriorAttempt;
import org.declinic.facts.Wallet;
import org.declinic.project.ProjectRules;
import org.declinic.project.Samples;
import org.declinic.session.RuleFailure;
import org.declinic.whatif.FactChange;
import org.declinic.whatif.FactChanges;
import org.declinic.whatif.WrongChanges;
import org.junit.jupiter.api.Test;

/** Questions in their order reach the full diagnosis of a sample with at most half of what a fixed order takes. */
class FewQuestionsTest {

    private static final FactTypes TYPES = ProjectRules.KNOWLEDGE.factTypes();

    /** The order of the fields in the vocabulary, then the types that rules declare. */
    private static final List<Class<?>> FIXED = Stream.concat(
                    Stream.of(
                            CheckoutAttempt.class,
                            PaymentCard.class,
                            App.class,
                            Wallet.class,
                            PriorAttempt.class,
                            AttemptHistory.class,
                            DeclineSignal.class),
                    TYPES.byName().values().stream()
                            .filter(type -> !type.getPackageName().equals(CheckoutAttempt.class.getPackageName())))
            .toList();

    @Test
    void questionsInTheirOrderTakeAtMostHalfOfThoseInAFixedOrder() throws Exception {
        int best = 0;
        int fixed = 0;
        List<String> each = new ArrayList<>();
        for (Case sample : Samples.all()) {
            if (sample.id().equals(KnowingAll.ADVICE_BESIDE_A_CODE)) {
                continue;
            }
            int ofBest = settledAfter(inTheirOrder(sample), sample);
            int ofFixed = settledAfter(inFixedOrder(sample), sample);
            each.add(sample.id() + ": " + ofBest + " of " + ofFixed);
            best += ofBest;
            fixed += ofFixed;
        }
        int samples = each.size();
        String averages = best / (double) samples + " against " + fixed / (double) samples + " " + each;
        assertTrue(2 * best <= fixed, averages);
    }

    /** The causes after each question, none at first, until no question is left. */
    private static List<List<String>> inTheirOrder(Case sample) throws RuleFailure, WrongChanges {
        KnowingAll somebody = new KnowingAll(sample.facts());
        Consultation consultation = KnowingAll.consultation(sample.facts());
        List<List<String>> causes = new ArrayList<>(List.of(causes(consultation.facts())));
        while (consultation.next().isPresent()) {
            somebody.answer(consultation);
            causes.add(causes(consultation.facts()));
        }
        return causes;
    }

    private static List<List<String>> inFixedOrder(Case sample) throws WrongChanges {
        List<Object> known = new ArrayList<>(
                sample.facts().stream().filter(Now.class::isInstance).toList());
        known.add(KnowingAll.NOTHING);
        KnowingAll somebody = new KnowingAll(sample.facts());
        List<List<String>> causes = new ArrayList<>(List.of(causes(known)));
        for (Class<?> type : FIXED) {
            List<?> ofType = somebody.facts(type);
            for (String field : fields(type)) {
                for (int number = 1; number <= Math.max(1, ofType.size()); number++) {
                    Object value = number > ofType.size()
                            ? null
                            : Property.of(ofType.get(number - 1), field)
                                    .orElseThrow()
                                    .value();
                    if (value != null) {
                        String change =
                                type.getSimpleName() + '.' + number + '.' + field + '=' + KnowingAll.written(value);
                        known = new FactChanges(List.of(new FactChange(FactChange.Kind.SET, change))).of(known, TYPES);
                    }
                    causes.add(causes(known));
                }
            }
        }
        return causes;
    }

    private static List<String> fields(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                .map(java.lang.reflect.Field::getName)
                .filter(field -> !field.startsWith("__"))
                .toList();
    }

    /** How many questions it takes until the causes are those of all facts, and stay so. */
    private static int settledAfter(List<List<String>> causes, Case sample) {
        List<String> full = causes(sample.facts());
        int settled = causes.size();
        while (settled > 0 && causes.get(settled - 1).equals(full)) {
            settled--;
        }
        assertTrue(settled < causes.size(), () -> sample.id() + ": " + causes.get(causes.size() - 1) + ", not " + full);
        return settled;
    }

    private static List<String> causes(List<?> facts) {
        return ProjectRules.diagnose(facts).causes().stream()
                .map(cause -> cause.code() + " " + cause.certainty())
                .toList();
    }
}
