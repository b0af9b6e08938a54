package com.example.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collection;
import java.util.List;
import org.declinic.conclusions.Cause;
import org.declinic.facts.Now;
import org.junit.jupiter.api.Test;
import org.kie.api.KieServices;
import org.kie.api.builder.ReleaseId;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.NOPLoggerFactory;

class KieAdvisorTest {

    private static final Now NOW = new Now(Declined.AT);

    private final KieAdvisor kie = new KieAdvisor();

    @Test
    void saysWhatTheOtherWaySays() {
        assertEquals(
                new Advisor().advise(Declined.ATTEMPT, Declined.CARD, NOW),
                kie.advise(List.of(Declined.ATTEMPT, Declined.CARD, NOW)));
    }

    @Test
    void saysOfFactsThatCannotBeTrueTogetherThatItDoesNotDiagnose() {
        List<Object> facts = List.of(Declined.ATTEMPT, Declined.card(Declined.AT.plusSeconds(60)), NOW);
        assertEquals(new Advisor().advise(facts.toArray()), kie.advise(facts));
    }

    @Test
    void causesComeOutOfOneCommandWithTheirCombinedCertainty() {
        Collection<?> causes = (Collection<?>) kie.causes(List.of(Declined.ATTEMPT, Declined.CARD, NOW));
        assertEquals(
                List.of("virtual-card-filtered 0.60", "authorization-hold 0.30"),
                causes.stream()
                        .map(Cause.class::cast)
                        .sorted()
                        .map(cause -> cause.code() + " " + cause.certainty())
                        .toList());
    }

    @Test
    void theModuleHasTheNameOfTheArtifact() {
        KieServices kieServices = KieServices.get();
        ReleaseId artifact = kieServices.newReleaseId("org.declinic", "declinic", "0.1.0");
        kieServices.getKieClasspathContainer();
        assertEquals(
                artifact, kieServices.getRepository().getKieModule(artifact).getReleaseId());
    }

    @Test
    void noLoggingComesWithIt() {
        assertEquals(NOPLoggerFactory.class, LoggerFactory.getILoggerFactory().getClass());
    }
}
