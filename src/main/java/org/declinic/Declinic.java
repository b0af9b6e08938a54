package org.declinic;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Collection;
import org.declinic.diagnosis.Diagnosis;

/**
 * Says why a checkout was declined, and what to do about it: facts about the attempt go in, a diagnosis comes out. Make
 * one and keep it. Safe to use from many threads; nothing is to be closed, and no case sees anything of another one.
 *
 * <p>Facts are objects of the types in {@link org.declinic.facts}, in any order. For a type that rule files declare, any
 * bean or record serves whose class has the simple name of the type and whose properties have the names of its fields,
 * or a {@link org.declinic.facts.Fact} with a map. What is {@code null} or left out is unknown. Where no
 * {@link org.declinic.facts.Now} is given, advice is asked at the moment of the attempt.
 */
public final class Declinic {

    private static final String NO_ID = "case";

    private volatile Rules rules;

    /**
     * Diagnoses with some rules.
     *
     * @param rules the rules
     */
    public Declinic(Rules rules) {
        this.rules = requireNonNull(rules, "rules");
    }

    /** {@return a new one, with the rules that come with the program} */
    public static Declinic withBuiltInRules() {
        return new Declinic(Rules.builtIn());
    }

    /**
     * Diagnoses a case.
     *
     * @param facts the facts, among them exactly one {@link org.declinic.facts.CheckoutAttempt}
     * @return what the rules conclude, named {@code case}
     * @throws InvalidCaseException when the facts make no case
     * @throws RuleFailedException when a rule fails on the case
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
     */
    public Diagnosis diagnose(String id, Collection<?> facts) {
        return rules.diagnose(requireNonNull(id, "id"), requireNonNull(facts, "facts"));
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
     */
    public Diagnosis diagnoseAndAsk(String id, Collection<?> facts) {
        return rules.diagnoseAndAsk(requireNonNull(id, "id"), requireNonNull(facts, "facts"));
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
