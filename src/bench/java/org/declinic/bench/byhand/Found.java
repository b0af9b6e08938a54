package org.declinic.bench.byhand;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.declinic.diagnosis.Diagnosis.FoundCause;

/** What the remedies of a case rest on. */
final class Found {

    private static final Set<String> CARD_PROBLEMS = Set.of(
            "virtual-card-filtered",
            "merchant-mismatch",
            "store-refused",
            "authorization-hold",
            "amount-over-limit",
            "one-time-card-expired",
            "one-time-card-used",
            "wallet-refused-card");

    private static final Set<String> SOLVED_BY_A_NEW_CARD = Set.of(
            "merchant-mismatch",
            "amount-over-limit",
            "authorization-hold",
            "one-time-card-expired",
            "one-time-card-used");

    private static final BigDecimal LIKELY = new BigDecimal("0.5");

    final CaseFacts facts;
    final Set<String> causes = new LinkedHashSet<>();
    final List<String> cardProblems = new ArrayList<>(4);
    final List<String> klarnaSaysNo = new ArrayList<>(2);
    final List<String> newCardFor = new ArrayList<>(4);
    final boolean hasLikelyCause;

    /** The end of a lockout, or {@code null}. */
    final Instant stop;

    Found(CaseFacts facts, List<FoundCause> sorted) {
        this.facts = facts;
        for (FoundCause cause : sorted) {
            String code = cause.code();
            causes.add(code);
            if (CARD_PROBLEMS.contains(code)) {
                cardProblems.add(code);
            }
            if (code.equals("restricted-category") || code.equals("klarna-risk-decline") && isDeclinedByKlarna()) {
                klarnaSaysNo.add(code);
            }
            if (SOLVED_BY_A_NEW_CARD.contains(code)) {
                newCardFor.add(code);
            }
        }
        hasLikelyCause = !sorted.isEmpty() && sorted.get(0).certainty().compareTo(LIKELY) >= 0;
        stop = causes.contains("attempt-lockout") && facts.history.lastFailureAt() != null
                ? facts.history.lastFailureAt().plus(Lockout.LASTS)
                : null;
    }

    private boolean isDeclinedByKlarna() {
        return facts.klarna != null && Boolean.TRUE.equals(facts.klarna.declinedByKlarna());
    }

    /** Whether the card has run out by the moment of the advice. */
    boolean hasRunOutByNow() {
        return facts.now != null
                && facts.hasOneTimeCard()
                && facts.card.createdAt() != null
                && !facts.card.createdAt().isAfter(facts.now.minus(CardLife.LIFE));
    }

    /** The problems of the card and what makes Klarna say no, the most certain first. */
    List<String> cardProblemsAndNo() {
        if (klarnaSaysNo.isEmpty()) {
            return cardProblems;
        }
        List<String> found = new ArrayList<>(causes);
        found.removeIf(cause -> !cardProblems.contains(cause) && !klarnaSaysNo.contains(cause));
        return found;
    }

    /** Those causes of some that were found, the most certain first. */
    List<String> of(String... some) {
        List<String> found = new ArrayList<>(some.length);
        for (String cause : causes) {
            for (String each : some) {
                if (each.equals(cause)) {
                    found.add(cause);
                }
            }
        }
        return found;
    }
}
