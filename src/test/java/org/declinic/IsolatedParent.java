package org.declinic;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.declinic.facts.CheckoutAttemptBuilder;
import org.declinic.facts.Fact;

/** A program that is in the midst of a case that never ends. */
final class IsolatedParent {

    private IsolatedParent() {}

    public static void main(String[] none) {
        IsolatedDeclinic isolated = IsolatedDeclinic.builder()
                .builtInAnd(Path.of("src/test/resources/rules-of-strangers"))
                .allowingJava()
                .within(Declinic.builder().deadline(Duration.ofHours(1)))
                .build();
        Object attempt = CheckoutAttemptBuilder.builder().build();
        isolated.diagnose("x", List.of(attempt));
        System.out.println("busy");
        isolated.diagnose("x", List.of(attempt, new Fact("Command", Map.of("name", "loop"))));
    }
}
