package org.declinic.conclusions;

import java.lang.reflect.Field;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.declinic.facts.CheckoutAttempt;
import org.drools.base.factmodel.AccessibleFact;
import org.kie.api.runtime.rule.RuleContext;

/** When a payment was, and who began it; either is {@code null} when it is not known. */
record Payment(LocalDate day, String starter) {

    private static final Payment UNKNOWN = new Payment(null, null);

    /** The fields of a declared type that hold an attempt. */
    private static final ClassValue<List<String>> ATTEMPTS = new ClassValue<>() {
        @Override
        protected List<String> computeValue(Class<?> type) {
            return Stream.of(type.getDeclaredFields())
                    .filter(field -> field.getType() == CheckoutAttempt.class)
                    .map(Field::getName)
                    .toList();
        }
    };

    static Payment foundBy(RuleContext kcontext) {
        for (Object found : kcontext.getMatch().getObjects()) {
            if (found instanceof CheckoutAttempt attempt) {
                return of(attempt);
            } else if (found instanceof AccessibleFact fact) {
                for (String field : ATTEMPTS.get(found.getClass())) {
                    return of((CheckoutAttempt) fact.getValue(field));
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
