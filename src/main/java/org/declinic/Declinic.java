package org.declinic;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.limits.Limits;

/**
 * Says why a checkout was declined, and what to do about it: facts about the attempt go in, a diagnosis comes out. Make
 * one and keep it. Safe to use from many threads; nothing is to be closed, and no case sees anything of another one.
 * Whatever it cannot do ends with a {@link DeclinicException}; only {@code null} where it is not allowed ends with a
 * {@link NullPointerException}.
 *
 * <p>Facts are objects of the types in {@link org.declinic.facts}, in any order. For a type that rule files declare, any
 * bean or record serves whose class has the simple name of the type and whose properties have the names of its fields,
 * or a {@link org.declinic.facts.Fact} with a map. What is {@code null} or left out is unknown. Where no
 * {@link org.declinic.facts.Now} is given, advice is asked at the moment of the attempt.
 */
public final class Declinic {

    private static final String NO_ID = "case";

    private final Limits limits;
    private volatile Rules rules;

    /**
     * Diagnoses with some rules, within the limits of {@link #builder()}.
     *
     * @param rules the rules
     */
    public Declinic(Rules rules) {
        this(rules, Limits.DEFAULT);
    }

    Declinic(Rules rules, Limits limits) {
        this.rules = requireNonNull(rules, "rules");
        this.limits = limits;
    }

    /**
     * A new one, with the rules that come with the program, within the limits of {@link #builder()}.
     *
     * @return one to keep
     * @throws InternalErrorException when the program's own rules cannot be opened
     */
    public static Declinic withBuiltInRules() {
        return new Declinic(Rules.builtIn());
    }

    /** {@return what makes one with other rules or other limits} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * What the diagnosis of a case may take, and by which rules it is made. Each limit has a default, which serves a payment
     * with 20,000 earlier attempts several times over. Not safe to use from several threads.
     */
    public static final class Builder {

        private Rules rules;
        private Duration deadline = Limits.DEFAULT.deadline();
        private int facts = Limits.DEFAULT.facts();
        private int factsOfType = Limits.DEFAULT.factsOfType();
        private int textLength = Limits.DEFAULT.textLength();
        private int reasons = Limits.DEFAULT.reasons();

        private Builder() {}

        /**
         * Sets the rules; those that come with the program where none are set.
         *
         * @param with the rules
         * @return this
         */
        public Builder rules(Rules with) {
            rules = requireNonNull(with, "rules");
            return this;
        }

        /**
         * Sets the time that a diagnosis may take, 10 seconds where nothing is set. What takes longer is stopped soon after,
         * with a {@link DeadlineExceededException}.
         *
         * @param most more than zero
         * @return this
         */
        public Builder deadline(Duration most) {
            deadline = requireNonNull(most, "deadline");
            return this;
        }

        /**
         * Sets how many facts a case may have, 50,000 where nothing is set; of more it is a {@link TooManyFactsException}.
         *
         * @param most at least 1
         * @return this
         */
        public Builder mostFacts(int most) {
            facts = most;
            return this;
        }

        /**
         * Sets how many facts of one type a case may have, 25,000 where nothing is set; of more it is a
         * {@link TooManyFactsException}.
         *
         * @param most at least 1
         * @return this
         */
        public Builder mostFactsOfType(int most) {
            factsOfType = most;
            return this;
        }

        /**
         * Sets how many characters a text in a fact may have, 32,768 where nothing is set; the texts of a list count together.
         * Of more it is a {@link TextTooLongException}.
         *
         * @param most at least 1
         * @return this
         */
        public Builder mostCharacters(int most) {
            textLength = most;
            return this;
        }

        /**
         * Sets how many reasons a diagnosis tells for a cause, and against it, 20 where nothing is set: the strongest, and how
         * many more there are. The certainty is that of all.
         *
         * @param most at least 1
         * @return this
         */
        public Builder mostReasons(int most) {
            reasons = most;
            return this;
        }

        /**
         * Makes it.
         *
         * @return one to keep
         * @throws IllegalArgumentException when a limit is not more than zero
         * @throws InternalErrorException when the program's own rules cannot be opened
         */
        public Declinic build() {
            return new Declinic(rules == null ? Rules.builtIn() : rules, limits());
        }

        Limits limits() {
            return new Limits(
                    deadline,
                    facts,
                    factsOfType,
                    textLength,
                    reasons,
                    Limits.DEFAULT.firings(),
                    Limits.DEFAULT.matches());
        }
    }

    /**
     * Diagnoses a case.
     *
     * @param facts the facts, among them exactly one {@link org.declinic.facts.CheckoutAttempt}
     * @return what the rules conclude, named {@code case}
     * @throws InvalidCaseException when the facts make no case
     * @throws RuleFailedException when a rule fails on the case
     * @throws LimitExceededException when the case takes more than the limits allow
     * @throws DiagnosisCancelledException when the thread is interrupted, before or meanwhile
     * @throws InternalErrorException when this library makes a mistake
     */
    public Diagnosis diagnose(Object... facts) {
        return diagnose(NO_ID, Arrays.asList(facts));
    }

    /**
     * Diagnoses a case.
     *
     * @param id what to call the case; card numbers in it are masked
     * @param facts the facts, among them exactly one {@link org.declinic.facts.CheckoutAttempt}
     * @return what the rules conclude, of one version of the rules
     * @throws InvalidCaseException when the facts make no case
     * @throws RuleFailedException when a rule fails on the case
     * @throws LimitExceededException when the case takes more than the limits allow
     * @throws DiagnosisCancelledException when the thread is interrupted, before or meanwhile
     * @throws InternalErrorException when this library makes a mistake
     */
    public Diagnosis diagnose(String id, Collection<?> facts) {
        return rules.diagnose(requireNonNull(id, "id"), requireNonNull(facts, "facts"), limits);
    }

    /**
     * Diagnoses a case.
     *
     * @param id what to call the case; card numbers in it are masked
     * @param facts the facts, among them exactly one {@link org.declinic.facts.CheckoutAttempt}
     * @return what the rules conclude, of one version of the rules
     * @throws DeclinicException as {@link #diagnose(String, Collection)} does
     */
    public Diagnosis diagnose(String id, Object[] facts) {
        return diagnose(id, Arrays.asList(facts));
    }

    /**
     * Diagnoses a case, and finds out what is unknown and would decide something. It takes far longer than
     * {@link #diagnose(String, Collection)}: some milliseconds a case, and seconds the first time for a set of rules.
     *
     * @param id what to call the case; card numbers in it are masked
     * @param facts the facts, among them exactly one {@link org.declinic.facts.CheckoutAttempt}
     * @return what the rules conclude, and the questions to staff, the best first; {@link Diagnosis#forShopper()} has those to
     *     the shopper
     * @throws InvalidCaseException when the facts make no case
     * @throws RuleFailedException when a rule fails on the case
     * @throws LimitExceededException when the case takes more than the limits allow
     * @throws DiagnosisCancelledException when the thread is interrupted, before or meanwhile
     * @throws InternalErrorException when this library makes a mistake
     */
    public Diagnosis diagnoseAndAsk(String id, Collection<?> facts) {
        return rules.diagnoseAndAsk(requireNonNull(id, "id"), requireNonNull(facts, "facts"), limits);
    }

    /** {@return the rules that the next case is diagnosed with} */
    public Rules rules() {
        return rules;
    }

    /**
     * Puts other rules in place. Cases that are being diagnosed go on with the rules they began with; those that begin
     * later see the new ones.
     *
     * @param replacement the other rules
     */
    public void use(Rules replacement) {
        rules = requireNonNull(replacement, "rules");
    }
}
