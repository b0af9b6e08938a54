package org.declinic.engine.knowledge;

import java.math.BigDecimal;
import java.util.List;
import org.declinic.conclusions.Cause;
import org.declinic.conclusions.Plan;
import org.declinic.facts.CardKind;
import org.declinic.facts.CheckoutAttemptBuilder;
import org.declinic.facts.Outcome;
import org.declinic.facts.PaymentCardBuilder;
import org.kie.api.KieServices;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;

/** A program that knows KIE, the facts and the conclusions, and nothing else of ours. */
final class KieWay {

    private static final List<Object> FACTS = List.of(
            CheckoutAttemptBuilder.builder()
                    .platform("TikTok Shop")
                    .paymentMethod("Card")
                    .outcome(Outcome.DECLINED)
                    .message("No")
                    .build(),
            PaymentCardBuilder.builder()
                    .issuer("Klarna")
                    .kind(CardKind.ONE_TIME)
                    .spendingLimit(new BigDecimal("45.50"))
                    .build());

    private KieWay() {}

    public static void main(String[] arguments) {
        ReleaseId release = KieServices.get().newReleaseId("org.declinic", "declinic", arguments[0]);
        KieContainer container = KieServices.get().getKieClasspathContainer();
        System.out.println(
                KieServices.get().getRepository().getKieModule(release).getReleaseId());
        KieSession session = container.newKieSession();
        FACTS.forEach(session::insert);
        session.fireAllRules();
        session.getQueryResults("causes").forEach(row -> print((Cause) row.get("$cause")));
        session.getObjects(Plan.class::isInstance).forEach(plan -> print((Plan) plan));
        session.dispose();
        container.newStatelessKieSession().execute(FACTS);
    }

    private static void print(Cause cause) {
        System.out.println(cause.code() + " " + cause.certainty());
    }

    private static void print(Plan plan) {
        plan.remedies().forEach(remedy -> System.out.println(remedy.code()));
    }
}
