package org.declinic.engine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.declinic.facts.CheckoutAttempt;
import org.declinic.facts.CheckoutAttemptBuilder;
import org.drools.modelcompiler.constraints.LambdaReadAccessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ThrownTest {

    private static final CheckoutAttempt OF_NOTHING_KNOWN =
            CheckoutAttemptBuilder.builder().build();

    @Test
    void anUnknownFieldIsNamed() {
        assertEquals(
                "it uses currency, which is unknown in this case; guard it with '!= null'",
                said(() -> OF_NOTHING_KNOWN.currency().length()));
    }

    @Test
    void anUnknownValueThatHasANameIsNamed() {
        String $currency = OF_NOTHING_KNOWN.currency();
        assertEquals(
                "it uses $currency, which is unknown in this case; guard it with '!= null'",
                said(() -> $currency.length()));
    }

    @Test
    void whatIsNotThereIsNotSaidToBeUnknown() {
        assertEquals(
                "it uses a value that is null, which an unknown one is; guard it with '!= null'",
                said(() -> Map.of("US", "dollar").get("NL").length()));
    }

    @Test
    void whatDroolsCannotDoIsNotSaidToBeUnknown() {
        LambdaReadAccessor ofAnotherFact = new LambdaReadAccessor(String.class, null);
        assertEquals(
                "Drools cannot carry it out, for a reason of its own",
                said(() -> ofAnotherFact.getValue(OF_NOTHING_KNOWN)));
    }

    private static String said(Executable failing) {
        try {
            failing.execute();
            return "nothing";
        } catch (Throwable thrown) {
            return Thrown.inWords(thrown);
        }
    }
}
