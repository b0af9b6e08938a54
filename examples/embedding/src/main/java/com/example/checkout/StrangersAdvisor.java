package com.example.checkout;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.declinic.Declinic;
import org.declinic.IsolatedDeclinic;
import org.declinic.LimitExceededException;
import org.declinic.ProcessFailedException;
import org.declinic.diagnosis.Diagnosis.FoundCause;

/** Advises by rules of people that the service does not know, in processes that may end. */
final class StrangersAdvisor implements AutoCloseable {

    private final IsolatedDeclinic strangers;

    StrangersAdvisor(Path theirRules) {
        strangers = IsolatedDeclinic.builder()
                .builtInAnd(theirRules)
                .within(Declinic.builder().deadline(Duration.ofSeconds(2)))
                .heap(256)
                .processes(2)
                .build();
    }

    List<String> advise(String id, List<?> facts) {
        try {
            return strangers.diagnose(id, facts).causes().stream()
                    .map(FoundCause::title)
                    .toList();
        } catch (LimitExceededException | ProcessFailedException e) {
            return List.of("Not diagnosed: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        strangers.close();
    }
}
