package org.declinic.answers.consult;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.declinic.answers.questions.Asked;
import org.declinic.answers.questions.Questions;
import org.declinic.answers.whatif.WrongChanges;
import org.declinic.answers.whynot.Held;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.engine.session.Observation;
import org.declinic.engine.session.Observing;
import org.declinic.engine.session.RuleFailure;
import org.declinic.facts.FactTypes;

/** Questions and answers about one case, until nothing more is worth asking. For one thread. */
public final class Consultation {

    private final String id;
    private final Observing observing;
    private final Questions questions;
    private final AnsweredFacts answered;
    private final Deque<State> history = new ArrayDeque<>();
    private State now;

    /** Of what is known now; those of each state before would take much memory. */
    private Held held;

    private Observation heldOf;

    /** What is known at one point, the answers and the questions without one until then, and those that are left. */
    private record State(
            List<Object> facts,
            List<Answered> answers,
            List<Asked> unanswered,
            Observation observation,
            List<Asked> open) {}

    /**
     * Begins.
     *
     * @param id what to call the case
     * @param given its facts, which are right as they are
     * @param observing runs the rules over it
     * @param questions finds what to ask
     * @param types the types of facts that a case can state
     * @throws RuleFailure when a rule fails
     */
    public Consultation(String id, Collection<?> given, Observing observing, Questions questions, FactTypes types)
            throws RuleFailure {
        this.id = id;
        this.observing = observing;
        this.questions = questions;
        this.answered = new AnsweredFacts(types);
        this.now = state(List.copyOf(given), List.of(), List.of());
    }

    private State state(List<Object> facts, List<Answered> answers, List<Asked> unanswered) throws RuleFailure {
        Observation observation = observing.observe(id, facts);
        return new State(facts, answers, unanswered, observation, ask(observation, closed(answers, unanswered)));
    }

    /** What is left open changes nothing of what is known, and to hold the conditions takes longest. */
    private List<Asked> ask(Observation observation, List<Asked> closed) {
        if (heldOf != observation) {
            held = questions.hold(observation);
            heldOf = observation;
        }
        return questions.of(observation, held, closed);
    }

    /** What is not asked again: of what was answered, that too which rules may not see in what a shopper is told. */
    private List<Asked> closed(List<Answered> answers, List<Asked> unanswered) {
        return Stream.concat(
                        unanswered.stream(),
                        answers.stream().map(Answered::asked).filter(asked -> !answered.canBeSeveral(asked)))
                .toList();
    }

    /** {@return what the case is called} */
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
     * Takes the answer to the next question. When it cannot be taken, nothing changes. That something is not so of one of
     * several facts, none of which is known, says nothing of any.
     *
     * @param value the value, as a cell of a CSV file has it
     * @throws WrongChanges when it is no value for the field
     * @throws RuleFailure when a rule fails on what is known then
     */
    public void answer(String value) throws WrongChanges, RuleFailure {
        Asked asked = next().orElseThrow();
        if (value.equals("false") && answered.canBeSeveral(asked) && answered.isAboutNone(asked, now.facts())) {
            dontKnow();
            return;
        }
        List<Answered> answers = new ArrayList<>(now.answers());
        answers.add(new Answered(asked, value));
        State next = state(answered.with(asked, value, now.facts()), List.copyOf(answers), now.unanswered());
        history.push(now);
        now = next;
    }

    /** Leaves the next question open; it is not asked again. */
    public void dontKnow() {
        leaveOpen(List.of(next().orElseThrow()));
    }

    /** Takes it that there is no fact like the one that the next question is about: nothing else is asked of such a one. */
    public void none() {
        Asked asked = next().orElseThrow();
        leaveOpen(now.open().stream()
                .filter(other -> other.type().equals(asked.type())
                        && other.of().entrySet().containsAll(asked.of().entrySet()))
                .toList());
    }

    private void leaveOpen(List<Asked> questioned) {
        List<Asked> unanswered = new ArrayList<>(now.unanswered());
        unanswered.addAll(questioned);
        history.push(now);
        now = new State(
                now.facts(),
                now.answers(),
                List.copyOf(unanswered),
                now.observation(),
                ask(now.observation(), unanswered));
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

    /** {@return whether there is an answer to take back} */
    public boolean canGoBack() {
        return !history.isEmpty();
    }

    /** {@return what is concluded of what is known} */
    public Diagnosis diagnosis() {
        return now.observation().diagnosis();
    }

    /** {@return all that whoever is asked may know of what the rules made of what is known} */
    public Observation observation() {
        return now.observation();
    }

    /** {@return the answers in their order, without those that were taken back} */
    public List<Answered> answers() {
        return now.answers();
    }

    /** {@return the facts that were given, and those of the answers} */
    public List<Object> facts() {
        return now.facts();
    }

    /**
     * Whether no question is worth asking.
     *
     * @return false while a question is open, also one that was answered with "don't know"
     */
    public boolean isSettled() {
        return ask(now.observation(), List.of()).isEmpty();
    }
}
