package org.declinic.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.declinic.diagnosis.Diagnosis.FoundCause;
import org.declinic.facts.CheckoutAttempt;
import org.declinic.facts.CheckoutAttemptBuilder;
import org.declinic.facts.Initiator;
import org.declinic.facts.Outcome;
import org.declinic.project.PublishedCodes.Published;
import org.junit.jupiter.api.Test;

/** What is published of codes is what the tables say of them. */
class PublishedCodesTest {

    private static final Set<String> NO_REFUSAL = Set.of("not-a-decline", "card-kind-information");

    private static final CheckoutAttempt DECLINED = CheckoutAttemptBuilder.builder()
            .attemptedAt(Instant.parse("2026-11-01T00:00:00Z"))
            .outcome(Outcome.DECLINED)
            .initiatedBy(Initiator.MERCHANT)
            .build();

    @Test
    void everyPublishedRefusalGivesItsReasonAsTheFirstCause() {
        Map<String, String> expected = new LinkedHashMap<>();
        PublishedCodes.all().forEach(row -> expected.put(row.source() + " " + row.code(), row.reason()));
        PublishedCodes.differences().forEach(row -> expected.put(row.source() + " " + row.code(), row.reason()));
        expected.replaceAll((code, reason) -> NO_REFUSAL.contains(reason) ? "none" : reason);
        List<String> wrong = new ArrayList<>();
        for (Published row : PublishedCodes.all()) {
            String code = row.source() + " " + row.code();
            String first = ProjectRules.diagnose(List.of(DECLINED, row.signal())).causes().stream()
                    .map(FoundCause::code)
                    .findFirst()
                    .orElse("none");
            if (!first.equals(expected.get(code))) {
                wrong.add(code + ": " + first + " in place of " + expected.get(code));
            }
        }
        assertEquals(List.of(), wrong);
    }
}
