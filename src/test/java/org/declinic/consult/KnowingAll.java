package org.declinic.consult;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.declinic.conditions.Property;
import org.declinic.facts.CheckoutAttempt;
import org.declinic.facts.CheckoutAttemptBuilder;
import org.declinic.facts.Now;
import org.declinic.project.ProjectRules;
import org.declinic.questions.Asked;
import org.declinic.questions.Questions;
import org.declinic.session.Diagnoser;
import org.declinic.session.RuleFailure;
import org.declinic.whatif.WrongChanges;

/** Somebody who knows all facts of a case, and says nothing but what is asked. */
public final class KnowingAll {

    /** A sample with advice that nobody is asked for: where a code is known, no rule lacks more. */
    public static final String ADVICE_BESIDE_A_CODE = "mastercard-advice-03";

    /** Nothing is known of the attempt. */
    public static final CheckoutAttempt NOTHING =
            CheckoutAttemptBuilder.builder().build();

    private static final Questions QUESTIONS = new Questions(ProjectRules.KNOWLEDGE, ProjectRules.FILES);
    private static final Diagnoser DIAGNOSER = new Diagnoser(ProjectRules.KNOWLEDGE);

    private final List<?> facts;

    /** Who knows facts also knows what follows from them, such as how many attempts failed in a row. */
    public KnowingAll(List<?> facts) {
        this.facts = ProjectRules.observe(ProjectRules.KNOWLEDGE, facts).facts();
    }

    /** Begins with the moment of the advice only. */
    public static Consultation consultation(Collection<?> facts) throws RuleFailure {
        List<?> known = facts.stream().filter(Now.class::isInstance).toList();
        List<Object> given = new ArrayList<>(known);
        given.add(NOTHING);
        return new Consultation("test", given, DIAGNOSER, QUESTIONS, ProjectRules.KNOWLEDGE.factTypes());
    }

    /** Answers the next question, or says that it is not known. */
    public void answer(Consultation consultation) throws RuleFailure, WrongChanges {
        Optional<String> value = value(consultation.next().orElseThrow());
        if (value.isPresent()) {
            consultation.answer(value.get());
        } else {
            consultation.dontKnow();
        }
    }

    /** What is known of a type of facts. */
    public List<?> facts(Class<?> type) {
        return facts.stream().filter(type::isInstance).toList();
    }

    private Optional<String> value(Asked asked) {
        return facts.stream()
                .filter(asked::isAbout)
                .flatMap(fact -> Property.of(fact, asked.field()).map(Property::value).stream())
                .map(KnowingAll::written)
                .findFirst();
    }

    /** As a cell of a CSV file has it. */
    public static String written(Object value) {
        return value instanceof Collection<?> list
                ? list.stream().map(String::valueOf).collect(joining("|"))
                : value.toString();
    }
}
