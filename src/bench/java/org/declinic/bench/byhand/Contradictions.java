package org.declinic.bench.byhand;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.declinic.diagnosis.Diagnosis.Conflict;
import org.declinic.facts.Outcome;
import org.declinic.facts.PriorAttempt;
import org.declinic.knowledge.Knowledge;
import org.declinic.text.CardNumbers;

/** Facts that cannot be true together. */
final class Contradictions {

    private final KnownRule madeLater;
    private final KnownRule noFailure;
    private final KnownRule fewerFailures;
    private final KnownRule successWithin;
    private final KnownRule attemptAfter;
    private final KnownRule notToPay;

    Contradictions(Knowledge knowledge) {
        madeLater = KnownRule.of(knowledge, "A card cannot be made after the attempt that it was used in");
        noFailure = KnownRule.of(knowledge, "A declined attempt is itself a failure");
        fewerFailures = KnownRule.of(knowledge, "A history cannot count fewer failures in a row than are listed");
        successWithin = KnownRule.of(knowledge, "No success lies within failures in a row");
        attemptAfter = KnownRule.of(knowledge, "No attempt follows the last failure");
        notToPay = KnownRule.of(knowledge, "Klarna itself cannot decline what it was not to pay");
    }

    /** All of a case, in order of the rules' names and the texts. */
    List<Conflict> in(CaseFacts facts) {
        Set<Conflict> found = new LinkedHashSet<>();
        ofCard(facts, found);
        ofCount(facts, found);
        if (facts.derived != null && facts.stated != null && !facts.stated.equals(facts.derived)) {
            ofStatedTimes(facts, found);
        }
        if (found.isEmpty()) {
            return List.of();
        }
        return found.stream()
                .sorted(comparing(Conflict::rule).thenComparing(Conflict::text))
                .map(conflict -> new Conflict(
                        conflict.rule(), conflict.file(), conflict.line(), CardNumbers.mask(conflict.text())))
                .toList();
    }

    private void ofCard(CaseFacts facts, Set<Conflict> found) {
        if (facts.card == null) {
            return;
        }
        Instant attemptedAt = facts.attempt.attemptedAt();
        Instant createdAt = facts.card.createdAt();
        if (attemptedAt != null && createdAt != null && createdAt.isAfter(attemptedAt)) {
            found.add(madeLater.conflict("The card was made at " + Words.of(createdAt) + ", after the attempt at "
                    + Words.of(attemptedAt) + "."));
        }
        String method = facts.attempt.paymentMethod();
        String issuer = facts.card.issuer();
        if (facts.klarna != null
                && Boolean.TRUE.equals(facts.klarna.declinedByKlarna())
                && method != null
                && !method.equals("Klarna")
                && issuer != null
                && !issuer.equals("Klarna")) {
            found.add(notToPay.conflict("Klarna is said to have declined, and the payment was made with " + method
                    + " and a card of " + issuer + "."));
        }
    }

    private void ofCount(CaseFacts facts, Set<Conflict> found) {
        Integer counted = facts.stated == null ? null : facts.stated.consecutiveFailures();
        if (counted == null) {
            return;
        }
        if (counted == 0 && facts.isDeclined()) {
            found.add(noFailure.conflict("The attempt was declined, and the history counts no failures in a row."));
        }
        if (counted > 0 && facts.derived != null && facts.derived.consecutiveFailures() > counted) {
            found.add(fewerFailures.conflict("Failures in a row: " + counted + " by the history, "
                    + facts.derived.consecutiveFailures() + " by the list of attempts."));
        }
    }

    private void ofStatedTimes(CaseFacts facts, Set<Conflict> found) {
        Instant first = facts.stated.firstFailureAt();
        Instant last = facts.stated.lastFailureAt();
        for (PriorAttempt prior : facts.priorAttempts) {
            Instant at = prior.attemptedAt();
            if (at == null
                    || prior.outcome() == null
                    || !facts.attempt.platform().equals(prior.platform())) {
                continue;
            }
            if (prior.outcome() == Outcome.APPROVED && first != null && at.isAfter(first)) {
                found.add(successWithin.conflict("An attempt at " + Words.of(at)
                        + " was approved, within the failures in a row that began at " + Words.of(first) + "."));
            }
            if (last != null && at.isAfter(last)) {
                found.add(attemptAfter.conflict("An attempt at " + Words.of(at) + " was " + Words.of(prior.outcome())
                        + ", later than the last failure in a row at " + Words.of(last) + "."));
            }
        }
    }
}
