package org.declinic.questions;

import java.util.Collection;
import java.util.List;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.session.Diagnoser;
import org.declinic.session.Diagnosing;
import org.declinic.session.Observation;
import org.declinic.session.RuleFailure;

/**
 * Diagnoses cases, and finds out what to ask whom. Takes longer than a {@link Diagnoser}. Safe to use from many threads.
 *
 * @param diagnoser diagnoses; one for agents will do
 * @param toStaff asks an agent of the shop or processor
 * @param toShoppers asks the shopper
 */
public record AskingDiagnoser(Diagnoser diagnoser, Questions toStaff, Questions toShoppers) implements Diagnosing {

    /**
     * Asks both: staff in the diagnosis, shoppers in what the shopper may know of it.
     *
     * @param diagnoser diagnoses
     * @param toStaff asks staff
     */
    public AskingDiagnoser(Diagnoser diagnoser, Questions toStaff) {
        this(diagnoser, toStaff, toStaff.toShoppers());
    }

    @Override
    public Diagnosis diagnose(String id, Collection<?> facts) throws RuleFailure {
        Observation all = diagnoser.observe(id, facts);
        Observation told = diagnoser.told(all, facts);
        return asking(all, toStaff).telling(asking(told, toShoppers));
    }

    /**
     * The same for agents alone, who need not wait for what shoppers are asked.
     *
     * @return what diagnoses and asks staff
     */
    public Diagnosing forAgents() {
        return (id, facts) -> asking(diagnoser.observe(id, facts), toStaff);
    }

    /**
     * The same for shoppers alone.
     *
     * @return what gives nothing but what the shopper may know, with what the shopper is asked
     */
    public Diagnosing forShoppers() {
        return (id, facts) -> asking(diagnoser.told(diagnoser.observe(id, facts), facts), toShoppers);
    }

    private static Diagnosis asking(Observation observation, Questions questions) {
        List<Asked> asked = questions.of(observation);
        return observation
                .diagnosis()
                .asking(asked.stream().map(Asked::question).toList());
    }
}
