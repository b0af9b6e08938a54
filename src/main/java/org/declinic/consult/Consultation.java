package org.declinic.consult;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.declinic.conditions.Property;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.facts.FactTypes;
import org.declinic.facts.HowMany;
import org.declinic.questions.Asked;
import org.declinic.questions.Questions;
import org.declinic.session.Diagnoser;
import org.declinic.session.Observation;
import org.declinic.session.RuleFailure;
import org.declinic.whatif.FactChange;
import org.declinic.whatif.FactChanges;
import org.declinic.whatif.WrongChanges;

/** Questions and answers about one case, until no answer would change its causes. For one thread. */
public final class Consultation {

    private final String id;
    private final Diagnoser diagnoser;
    private final Questions questions;
    private final FactTypes types;
    private final Deque<State> history = new ArrayDeque<>();
    private State now;

    /** What is known at one point, the questions answered with "don't know" until then, and those that are left. */
    private record State(List<Object> facts, List<Asked> unanswered, Observation observation, List<Asked> open) {}

    /**
     * Begins.
     *
     * @param id what to call the case
     * @param given its facts, which are right as they are
     * @param diagnoser diagnoses it
     * @param questions finds what to ask
     * @param types the types of facts that a case can state
     * @throws RuleFailure when a rule fails
     */
    public Consultation(String id, Collection<?> given, Diagnoser diagnoser, Questions questions, FactTypes types)
            throws RuleFailure {
        this.id = id;
        this.diagnoser = diagnoser;
        this.questions = questions;
        this.types = types;
        this.now = state(List.copyOf(given), List.of());
    }

    private State state(List<Object> facts, List<Asked> unanswered) throws RuleFailure {
        Observation observation = diagnoser.observe(id, facts);
        return new State(facts, unanswered, observation, questions.of(observation, unanswered));
    }

    /**
     * What the case is called.
     *
     * @return its id
     */
    public String id() {
        return id;
    }

    /**
     * What to ask next.
     *
     * @return the question on which most hangs, of those that were not answered with "don't know"; about a fact of which
     *     something was not known, and nothing is, only when there is no other
     */
    public Optional<Asked> next() {
        return now.open().stream()
                .filter(asked -> !isStrange(asked.type()))
                .findFirst()
                .or(() -> now.open().stream().findFirst());
    }

    private boolean isStrange(String type) {
        return now.unanswered().stream().anyMatch(asked -> asked.type().equals(type))
                && now.facts().stream()
                        .noneMatch(fact -> fact.getClass().getSimpleName().equals(type));
    }

    /**
     * Takes the answer to the next question. When it cannot be taken, nothing changes.
     *
     * @param value the value, as a cell of a CSV file has it
     * @throws WrongChanges when it is no value for the field
     * @throws RuleFailure when a rule fails on what is known then
     */
    public void answer(String value) throws WrongChanges, RuleFailure {
        State answered = state(changes(next().orElseThrow(), value).of(now.facts(), types), now.unanswered());
        history.push(now);
        now = answered;
    }

    /** Leaves the next question open; it is not asked again. */
    public void dontKnow() {
        List<Asked> unanswered = new ArrayList<>(now.unanswered());
        unanswered.add(next().orElseThrow());
        history.push(now);
        now = new State(
                now.facts(), List.copyOf(unanswered), now.observation(), questions.of(now.observation(), unanswered));
    }

    /**
     * Takes back the last answer, or "don't know".
     *
     * @return false when there is none
     */
    public boolean back() {
        boolean answered = canGoBack();
        if (answered) {
            now = history.pop();
        }
        return answered;
    }

    /**
     * Whether there is an answer to take back.
     *
     * @return false at the beginning
     */
    public boolean canGoBack() {
        return !history.isEmpty();
    }

    /**
     * What is concluded of what is known.
     *
     * @return the diagnosis
     */
    public Diagnosis diagnosis() {
        return now.observation().diagnosis();
    }

    /**
     * What is known.
     *
     * @return the facts that were given, and those of the answers
     */
    public List<Object> facts() {
        return now.facts();
    }

    /**
     * Whether no answer to any question would change the causes.
     *
     * @return false while a question is open, also one that was answered with "don't know"
     */
    public boolean isSettled() {
        return questions.of(now.observation()).isEmpty();
    }

    private FactChanges changes(Asked asked, String value) {
        Class<?> type = types.find(asked.type()).orElseThrow();
        HowMany howMany = type.getAnnotation(HowMany.class);
        if (howMany != null && howMany.max() == 1) {
            return new FactChanges(List.of(set(asked.type(), asked.field(), value)));
        }
        List<Object> ofType = now.facts().stream().filter(type::isInstance).toList();
        int position = 0;
        while (position < ofType.size() && !isMeant(ofType.get(position), asked)) {
            position++;
        }
        String fact = asked.type() + '.' + (position + 1);
        List<FactChange> changes = new ArrayList<>(List.of(set(fact, asked.field(), value)));
        if (position == ofType.size()) {
            asked.of().forEach((field, is) -> changes.add(set(fact, field, is.toString())));
        }
        return new FactChanges(changes);
    }

    /** Whether a fact is as the question says, and leaves the field open. */
    private static boolean isMeant(Object fact, Asked asked) {
        return asked.isAbout(fact)
                && Property.of(fact, asked.field()).map(Property::value).isEmpty();
    }

    private static FactChange set(String fact, String field, String value) {
        return new FactChange(FactChange.Kind.SET, fact + '.' + field + '=' + value);
    }
}
