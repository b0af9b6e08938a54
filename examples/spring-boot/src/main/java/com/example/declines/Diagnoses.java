package com.example.declines;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.declinic.Declinic;
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
    private final Timer timer;

    Diagnoses(Declinic declinic, MeterRegistry meters) {
        this.declinic = declinic;
        this.meters = meters;
        this.timer = meters.timer("declines.diagnoses");
    }

    /** Answers what the shopper may know, and all to an agent: a real service would see who asks by who has signed in. */
    @PostMapping("/diagnoses")
    Diagnosis diagnose(@RequestBody Case posted, @RequestParam(name = "for", defaultValue = "shopper") String reader) {
        Diagnosis diagnosis = timer.record(() -> declinic.diagnose(posted.id(), posted.asObjects()));
        diagnosis
                .causes()
                .forEach(cause ->
                        meters.counter("declines.causes", "cause", cause.code()).increment());
        return reader.equals("agent") ? diagnosis : diagnosis.forShopper();
    }
}
