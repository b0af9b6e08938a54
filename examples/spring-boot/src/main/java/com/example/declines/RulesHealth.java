package com.example.declines;

import org.declinic.Declinic;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says which version of the rules diagnoses. */
@Component("rules")
class RulesHealth implements HealthIndicator {

    private final Declinic declinic;

    RulesHealth(Declinic declinic) {
        this.declinic = declinic;
    }

    @Override
    public Health health() {
        return Health.up().withDetail("version", declinic.rules().version()).build();
    }
}
