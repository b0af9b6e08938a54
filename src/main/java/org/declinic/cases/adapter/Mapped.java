package org.declinic.cases.adapter;

import java.io.Serializable;
import java.util.List;
import org.declinic.cases.casefile.Case;
import org.declinic.cases.casefile.CaseText;
import org.declinic.facts.CheckoutAttempt;
import org.declinic.facts.DeclineSignal;
import org.declinic.facts.PaymentCard;
import org.declinic.facts.PriorAttempt;
import org.declinic.facts.PriorAttemptBuilder;

/**
 * What became of a record.
 *
 * @param text the case that was made of it, or the record with what is wrong
 * @param group what all attempts of one payment have in common, with the adapter, or {@code null}
 * @param id what the attempt is called there, with the adapter, or {@code null}
 * @param attempt what a later attempt is told of this one; {@code null} where something is wrong
 */
public record Mapped(CaseText text, String group, String id, PriorAttempt attempt) implements Serializable {

    static Mapped wrong(CaseText text) {
        return new Mapped(text, null, null, null);
    }

    static Mapped of(CaseText text, String group, String id, Case read) {
        PriorAttemptBuilder prior = PriorAttemptBuilder.builder();
        String code = null;
        for (Object fact : read.facts()) {
            if (fact instanceof CheckoutAttempt attempt) {
                prior.attemptedAt(attempt.attemptedAt())
                        .outcome(attempt.outcome())
                        .platform(attempt.platform())
                        .paymentMethod(attempt.paymentMethod())
                        .sellerName(attempt.sellerName())
                        .total(attempt.total())
                        .currency(attempt.currency());
            } else if (fact instanceof PaymentCard card) {
                prior.cardKind(card.kind());
            } else if (fact instanceof DeclineSignal signal && code == null) {
                code = signal.code();
            }
        }
        return new Mapped(text, group, id, prior.code(code).build());
    }

    /** {@return whether it may belong to others of its group} */
    public boolean isJoined() {
        return group != null && attempt != null;
    }

    /** The same attempt, after others. */
    Mapped after(List<?> earlier) {
        return with(text.and(earlier));
    }

    /**
     * The same with another text.
     *
     * @param other the text
     * @return the same attempt
     */
    public Mapped with(CaseText other) {
        return new Mapped(other, group, id, attempt);
    }
}
