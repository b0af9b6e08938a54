package org.declinic.conclusions;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.declinic.facts.CheckoutAttempt;
import org.declinic.values.Property;
import org.drools.base.factmodel.AccessibleFact;
import org.kie.api.runtime.rule.RuleContext;

/** When a payment was, and who began it; either is {@code null} when it is not known. */
record Payment(LocalDate day, String starter) {

    private static final Payment UNKNOWN = new Payment(null, null);

    /** The field of a declared type that holds an attempt. */
    private static final ClassValue<Optional<Property>> ATTEMPT = new ClassValue<>() {
        @Override
        protected Optional<Property> computeValue(Class<?> type) {
            return Property.allOf(type).stream()
                    .filter(field -> field.type() == CheckoutAttempt.class)
                    .findFirst();
        }
    };

    static Payment foundBy(RuleContext kcontext) {
        for (Object found : kcontext.getMatch().getObjects()) {
            if (found instanceof CheckoutAttempt itself) {
                return of(itself);
            }
            if (found instanceof AccessibleFact) {
                Optional<Property> attempt = ATTEMPT.get(found.getClass());
                if (attempt.isPresent()) {
                    return of((CheckoutAttempt) attempt.get().valueIn(found));
                }
            }
        }
        return UNKNOWN;
    }

    private static Payment of(CheckoutAttempt attempt) {
        return new Payment(
                attempt.attemptedAt() == null ? null : LocalDate.ofInstant(attempt.attemptedAt(), ZoneOffset.UTC),
                attempt.initiatedBy() == null ? null : attempt.initiatedBy().name());
    }
}
