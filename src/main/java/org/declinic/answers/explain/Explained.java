package org.declinic.answers.explain;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
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
 * @param against the rules that speak against the cause; none for a remedy
 * @param moreReasons how many weaker reasons for the cause are not told
 * @param moreAgainst how much more speaks against the cause
 * @param steps what to do, in order; none for a cause
 * @param causes the codes of the causes that the remedy is against; none for a cause
 * @param audience who can do it, {@code SHOPPER} or {@code SHOP}; {@code null} for a cause
 * @param notBefore the first moment to do it, or {@code null} for at once
 * @param notBeforeBecause the rules that this moment comes from; empty when there is none
 */
public record Explained(
        String code,
        String title,
        BigDecimal certainty,
        List<Derivation> because,
        List<Derivation> against,
        int moreReasons,
        int moreAgainst,
        List<String> steps,
        @JsonProperty("for") List<String> causes,
        String audience,
        Instant notBefore,
        List<Derivation> notBeforeBecause) {

    /**
     * Needs a code and a title.
     *
     * @throws NullPointerException when there is none
     */
    public Explained {
        requireNonNull(code, "code");
        requireNonNull(title, "title");
    }
}
