package com.example.checkout;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.declinic.Adapter;
import org.declinic.Declinic;
import org.declinic.InvalidRulesException;
import org.declinic.Rules;
import org.declinic.diagnosis.Diagnosis;

/** Advises with one object for the whole service, which is safe to share between threads and needs no closing. */
final class Advisor {

    private static final Logger LOG = System.getLogger("checkout");

    private final Declinic declinic = Declinic.withBuiltInRules();

    List<String> advise(Object... facts) {
        Diagnosis diagnosis = declinic.diagnose(facts);
        List<String> lines = new ArrayList<>();
        diagnosis.causes().forEach(cause -> lines.add(percent(cause.certainty()) + cause.title()));
        diagnosis.plan().forEach(step -> lines.add(step.title() + ": " + String.join(" ", step.steps())));
        diagnosis.inconsistencies().forEach(conflict -> lines.add("Not diagnosed: " + conflict.text()));
        return lines;
    }

    List<String> adviseOn(String stripeEvent) {
        List<String> lines = new ArrayList<>();
        for (Adapter.Case attempt : Adapter.named("stripe").cases(stripeEvent)) {
            lines.addAll(advise(attempt.facts().toArray()));
        }
        return lines;
    }

    void reload(Path ourRules) {
        try {
            declinic.use(Rules.builtInAnd(ourRules));
        } catch (InvalidRulesException e) {
            LOG.log(Level.ERROR, "The old rules stay. " + e.getMessage());
        }
    }

    Declinic hasty() {
        return Declinic.builder()
                .rules(declinic.rules())
                .deadline(Duration.ofSeconds(2)) // of one diagnosis; 10 seconds
                .mostFacts(1_000) // of a case; 50,000
                .mostFactsOfType(500) // 25,000
                .mostCharacters(5_000) // of a text, and of all texts of a list together; 32,768
                .mostReasons(5) // told for a cause, and against it; 20, and how many more there are
                .build();
    }

    static String percent(BigDecimal certainty) {
        return certainty.movePointRight(2).intValueExact() + " % ";
    }

    String version() {
        return declinic.rules().version();
    }
}
