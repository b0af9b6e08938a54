package org.declinic.engine.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.declinic.facts.CheckoutAttempt;
import org.declinic.facts.CheckoutAttemptBuilder;
import org.declinic.facts.DeclineSignal;

/** The facts of a case with one code in place of all codes and messages, so that nothing of them can be told. */
final class UntoldFacts {

    /** The code space that rules know the code by. */
    private static final String SPACE = "told";

    private UntoldFacts() {}

    static List<Object> of(Collection<?> facts, String code) {
        List<Object> untold = new ArrayList<>(facts.size() + 1);
        for (Object fact : facts) {
            if (fact instanceof CheckoutAttempt attempt) {
                untold.add(CheckoutAttemptBuilder.builder(attempt).message(null).build());
            } else if (!(fact instanceof DeclineSignal)) {
                untold.add(fact);
            }
        }
        untold.add(new DeclineSignal(SPACE, code, null, null));
        return untold;
    }
}
