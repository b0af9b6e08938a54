package org.declinic.answers.questions;

import java.util.Collection;
import java.util.List;
import org.declinic.answers.whynot.Held;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.engine.session.Diagnoser;
import org.declinic.engine.session.Diagnosing;
import org.declinic.engine.session.Observation;
import org.declinic.engine.session.RuleFailure;

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
        Held held = toStaff.hold(all);
        Held ofTold = told.facts() == all.facts() ? held : toShoppers.hold(told);
        return asking(all, held, toStaff).telling(asking(told, ofTold, toShoppers));
    }

    /**
     * The same for agents alone, who need not wait for what shoppers are asked.
     *
     * @return what diagnoses and asks staff
     */
    public Diagnosing forAgents() {
        return (id, facts) -> {
            Observation all = diagnoser.observe(id, facts);
            return asking(all, toStaff.hold(all), toStaff);
        };
    }

    /**
     * The same for shoppers alone.
     *
     * @return what gives nothing but what the shopper may know, with what the shopper is asked
     */
    public Diagnosing forShoppers() {
        return (id, facts) -> {
            Observation told = diagnoser.told(diagnoser.observe(id, facts), facts);
            return asking(told, toShoppers.hold(told), toShoppers);
        };
    }

    private static Diagnosis asking(Observation observation, Held held, Questions questions) {
        List<Asked> asked = questions.of(observation, held, List.of());
        return observation
                .diagnosis()
                .asking(asked.stream().map(Asked::question).toList());
    }
}
