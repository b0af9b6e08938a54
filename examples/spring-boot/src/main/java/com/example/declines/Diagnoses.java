package com.example.declines;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.declinic.Declinic;
import org.declinic.diagnosis.Diagnosis;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
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

    @PostMapping("/diagnoses")
    Diagnosis diagnose(@RequestBody Case posted) {
        Diagnosis diagnosis = timer.record(() -> declinic.diagnose(posted.id(), posted.asObjects()));
        diagnosis
                .causes()
                .forEach(cause ->
                        meters.counter("declines.causes", "cause", cause.code()).increment());
        return diagnosis;
    }
}
