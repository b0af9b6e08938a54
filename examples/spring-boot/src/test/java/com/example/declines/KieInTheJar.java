package com.example.declines;

import org.declinic.conclusions.Cause;
import org.declinic.facts.CardKind;
import org.declinic.facts.CheckoutAttemptBuilder;
import org.declinic.facts.Outcome;
import org.declinic.facts.PaymentCardBuilder;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;

/** A program on the class path inside the service's jar, which finds the rules there as KIE does. */
final class KieInTheJar {

    private KieInTheJar() {}

    public static void main(String[] arguments) {
        KieServices kie = KieServices.get();
        KieContainer container = kie.getKieClasspathContainer();
        System.out.println(kie.getRepository()
                .getKieModule(kie.newReleaseId("org.declinic", "declinic", "0.1.0"))
                .getReleaseId());
        KieSession session = container.newKieSession();
        session.insert(CheckoutAttemptBuilder.builder()
                .platform("TikTok Shop")
                .paymentMethod("Card")
                .outcome(Outcome.DECLINED)
                .build());
        session.insert(PaymentCardBuilder.builder()
                .issuer("Klarna")
                .kind(CardKind.ONE_TIME)
                .build());
        session.fireAllRules();
        session.getQueryResults("causes").forEach(row -> System.out.println(((Cause) row.get("$cause")).code()));
        session.dispose();
    }
}
