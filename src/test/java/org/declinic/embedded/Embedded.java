package org.declinic.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.declinic.Declinic;
import org.declinic.Rules;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.facts.CardKind;
import org.declinic.facts.CheckoutAttemptBuilder;
import org.declinic.facts.Fact;
import org.declinic.facts.Outcome;
import org.declinic.facts.PaymentCardBuilder;

/** What a service does with Declinic, wherever its classes are from. */
public final class Embedded implements Callable<List<String>> {

    private static final Path OUR_RULES = Path.of("examples/embedding/our-rules");

    private static final List<Object> FACTS = List.of(
            CheckoutAttemptBuilder.builder()
                    .platform("TikTok Shop")
                    .paymentMethod("Card")
                    .outcome(Outcome.DECLINED)
                    .build(),
            PaymentCardBuilder.builder()
                    .issuer("Klarna")
                    .kind(CardKind.ONE_TIME)
                    .build());

    private static final List<Object> WITH_COURIER =
            List.of(FACTS.get(0), new Fact("Courier", Map.of("name", "Jo", "takesCardsAtTheDoor", false)));

    /** Diagnoses. */
    @Override
    public List<String> call() {
        return List.of("built in: " + causes(Declinic.withBuiltInRules().diagnose("attempt", FACTS)));
    }

    /** Diagnoses, asks, compiles, and loads what was compiled. */
    public static final class Wholly implements Callable<List<String>> {

        @Override
        public List<String> call() throws IOException {
            Declinic builtIn = Declinic.withBuiltInRules();
            Rules ours = Rules.load(OUR_RULES);
            Path jar = Files.createTempFile("rules", ".jar");
            try {
                ours.writeJar(jar);
                return List.of(
                        "built in: " + causes(builtIn.diagnose("attempt", FACTS)),
                        "asks: "
                                + !builtIn.diagnoseAndAsk("attempt", FACTS)
                                        .questions()
                                        .isEmpty(),
                        "ours: " + causes(new Declinic(ours).diagnose("attempt", WITH_COURIER)),
                        "jar: " + causes(new Declinic(Rules.load(jar)).diagnose("attempt", WITH_COURIER)));
            } finally {
                Files.delete(jar);
            }
        }
    }

    /** Prints what {@link Wholly} says. */
    public static void main(String[] arguments) throws IOException {
        new Wholly().call().forEach(System.out::println);
    }

    private static List<String> causes(Diagnosis diagnosis) {
        return diagnosis.causes().stream().map(Diagnosis.FoundCause::code).toList();
    }
}
