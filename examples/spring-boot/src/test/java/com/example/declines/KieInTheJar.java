package com.example.declines;

import org.declinic.conclusions.Cause;
import org.declinic.facts.CardKind;
import org.declinic.facts.CheckoutAttempt;
import org.declinic.facts.Outcome;
import org.declinic.facts.PaymentCard;
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
        session.insert(new CheckoutAttempt(
                "TikTok Shop",
                null,
                null,
                null,
                null,
                "Card",
                null,
                null,
                null,
                null,
                null,
                Outcome.DECLINED,
                null,
                null));
        session.insert(new PaymentCard("Klarna", CardKind.ONE_TIME, null, null, null, null, null, null, null));
        session.fireAllRules();
        session.getQueryResults("causes").forEach(row -> System.out.println(((Cause) row.get("$cause")).code()));
        session.dispose();
    }
}
