package com.example.declines;

import java.util.concurrent.CompletableFuture;
import org.declinic.Declinic;
import org.declinic.facts.CardKind;
import org.declinic.facts.CheckoutAttemptBuilder;
import org.declinic.facts.Outcome;
import org.declinic.facts.PaymentCardBuilder;

/** A program inside the service's jar that loads the rules in the common pool, whose threads do not see the jars in it. */
final class CommonPoolInTheJar {

    private CommonPoolInTheJar() {}

    public static void main(String[] arguments) {
        Declinic declinic =
                CompletableFuture.supplyAsync(Declinic::withBuiltInRules).join();
        declinic.diagnose(
                        CheckoutAttemptBuilder.builder()
                                .platform("TikTok Shop")
                                .paymentMethod("Card")
                                .outcome(Outcome.DECLINED)
                                .build(),
                        PaymentCardBuilder.builder()
                                .issuer("Klarna")
                                .kind(CardKind.ONE_TIME)
                                .build())
                .causes()
                .forEach(cause -> System.out.println(cause.code()));
    }
}
