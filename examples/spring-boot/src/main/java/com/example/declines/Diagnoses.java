package com.example.declines;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import org.declinic.Declinic;
import org.declinic.DeclinicException;
import org.declinic.LimitExceededException;
import org.declinic.diagnosis.Diagnosis;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Diagnoses a case, and counts what comes of it. */
@RestController
class Diagnoses {

    private final Declinic declinic;
    private final MeterRegistry meters;

    Diagnoses(Declinic declinic, MeterRegistry meters) {
        this.declinic = declinic;
        this.meters = meters;
    }

    /** Answers what the shopper may know, and all to an agent: a real service would see who asks by who has signed in. */
    @PostMapping("/diagnoses")
    Diagnosis diagnose(@RequestBody Case posted, @RequestParam(name = "for", defaultValue = "shopper") String reader) {
        Diagnosis diagnosis = timed(posted);
        diagnosis
                .causes()
                .forEach(cause ->
                        meters.counter("declines.causes", "cause", cause.code()).increment());
        return reader.equals("agent") ? diagnosis : diagnosis.forShopper();
    }

    private Diagnosis timed(Case posted) {
        Timer.Sample sample = Timer.start(meters);
        String version = declinic.rules().version();
        try {
            Diagnosis diagnosis = declinic.diagnose(posted.id(), posted.asObjects());
            String outcome = diagnosis.inconsistencies().isEmpty() ? "diagnosed" : "inconsistent";
            sample.stop(timer(outcome, "none", diagnosis.rules()));
            return diagnosis;
        } catch (LimitExceededException e) {
            sample.stop(timer("limit-exceeded", e.limit().name().toLowerCase(Locale.ROOT), version));
            throw e;
        } catch (DeclinicException e) {
            sample.stop(timer(e.findings().get(0).code(), "none", version));
            throw e;
        }
    }

    private Timer timer(String outcome, String limit, String version) {
        return meters.timer("declines.diagnoses", "outcome", outcome, "limit", limit, "rules", version);
    }
}
