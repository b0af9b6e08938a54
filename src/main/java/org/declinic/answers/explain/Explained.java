package org.declinic.answers.explain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A cause or a remedy with the rules that it comes from.
 *
 * @param code its stable name
 * @param title it in a few words
 * @param certainty of a cause, more than 0 and at most 1; {@code null} for a remedy
 * @param because the rules that gave a reason for the cause or advised the remedy
 * @param notBefore the first moment to do it, or {@code null} for at once
 * @param notBeforeBecause the rules that this moment comes from; empty when there is none
 */
record Explained(
        String code,
        String title,
        BigDecimal certainty,
        List<Derivation> because,
        Instant notBefore,
        List<Derivation> notBeforeBecause) {}
