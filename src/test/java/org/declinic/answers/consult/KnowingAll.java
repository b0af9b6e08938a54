package org.declinic.answers.consult;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.declinic.answers.questions.Asked;
import org.declinic.answers.questions.Questions;
import org.declinic.answers.whatif.WrongChanges;
import org.declinic.cases.casefile.Case;
import org.declinic.engine.session.Diagnoser;
import org.declinic.engine.session.RuleFailure;
import org.declinic.facts.CheckoutAttempt;
import org.declinic.facts.CheckoutAttemptBuilder;
import org.declinic.facts.Now;
import org.declinic.project.ProjectRules;
import org.declinic.values.Property;

/** Somebody who knows all facts of a case, and says nothing but what is asked. */
public final class KnowingAll {

    /** Nothing is known of the attempt. */
    public static final CheckoutAttempt NOTHING =
            CheckoutAttemptBuilder.builder().build();

    private static final Questions QUESTIONS = new Questions(ProjectRules.KNOWLEDGE);
    private static final Questions TO_SHOPPERS = QUESTIONS.toShoppers();
    private static final Map<String, Walk> WALKS = new HashMap<>();
    private static final Diagnoser DIAGNOSER = new Diagnoser(ProjectRules.KNOWLEDGE);

    private final List<?> facts;

    /** Who knows facts also knows what follows from them, such as how many attempts failed in a row. */
    public KnowingAll(List<?> facts) {
        this.facts = ProjectRules.observe(ProjectRules.KNOWLEDGE, facts).facts();
    }

    /** Begins with the moment of the advice only, and asks staff. */
    public static Consultation consultation(Collection<?> facts) throws RuleFailure {
        return new Consultation(
                "test", begin(facts), DIAGNOSER::observe, QUESTIONS, ProjectRules.KNOWLEDGE.factTypes());
    }

    /** Begins with the moment of the advice only, and asks the shopper. */
    public static Consultation withTheShopper(Collection<?> facts) throws RuleFailure {
        return new Consultation(
                "test",
                begin(facts),
                (id, known) -> DIAGNOSER.told(DIAGNOSER.observe(id, known), known),
                TO_SHOPPERS,
                ProjectRules.KNOWLEDGE.factTypes());
    }

    private static List<Object> begin(Collection<?> facts) {
        List<Object> given =
                new ArrayList<>(facts.stream().filter(Now.class::isInstance).toList());
        given.add(NOTHING);
        return given;
    }

    /**
     * A consultation from nothing to its end.
     *
     * @param asked the questions, in their order
     * @param known what was known at the beginning, and after each question
     */
    public record Walk(List<Asked> asked, List<List<Object>> known) {

        /** What was known at the end. */
        public List<Object> end() {
            return known.get(known.size() - 1);
        }
    }

    /** A consultation with staff; the same case is walked once. */
    public static Walk walk(Case about) {
        return WALKS.computeIfAbsent(about.id(), first -> {
            try {
                return new KnowingAll(about.facts()).answerAll(consultation(about.facts()));
            } catch (RuleFailure | WrongChanges e) {
                throw new AssertionError(e);
            }
        });
    }

    /** Answers question after question until there are no more. */
    public Walk answerAll(Consultation consultation) throws RuleFailure, WrongChanges {
        List<Asked> asked = new ArrayList<>();
        List<List<Object>> known = new ArrayList<>(List.of(consultation.facts()));
        while (consultation.next().isPresent()) {
            asked.add(consultation.next().orElseThrow());
            answer(consultation);
            known.add(consultation.facts());
        }
        return new Walk(asked, known);
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
                .flatMap(fact -> Property.valueOf(fact, asked.field()).stream())
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
