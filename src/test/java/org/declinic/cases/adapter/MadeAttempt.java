package org.declinic.cases.adapter;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.declinic.cases.casefile.Case;
import org.declinic.cases.casefile.CaseSink;
import org.declinic.cases.casefile.CaseText;
import org.declinic.cases.casefile.CaseTextReader;
import org.declinic.facts.FactTypes;
import org.declinic.finding.Finding;

/**
 * A delivery of an attempt, made up.
 *
 * @param number which record of the input it is
 * @param group its payment, or {@code null}
 * @param id what it is called
 * @param at when it was, in thousandths of a second, or {@code null}
 * @param isKnown whether it says how it ended
 */
record MadeAttempt(int number, String group, String id, Long at, boolean isKnown) {

    private static final FactTypes TYPES = FactTypes.inJava();

    long second() {
        return Math.floorDiv(at, 1000L);
    }

    MadeAttempt numbered(int other) {
        return new MadeAttempt(other, group, id, at, isKnown);
    }

    Mapped mapped() {
        byte[] json = json().getBytes(StandardCharsets.UTF_8);
        CaseText record = new CaseText("made", number, new CaseText.Start(number, 1, 0), new byte[0], null, List.of());
        CaseText text = record.made(number, json, List.of());
        Mapped[] mapped = new Mapped[1];
        new CaseTextReader(TYPES, Optional.empty()).read(text, new CaseSink() {
            @Override
            public void accept(Case read) {
                mapped[0] = Mapped.of(text, group, id, read);
            }

            @Override
            public void reject(List<Finding> findings) {
                throw new AssertionError(findings);
            }
        });
        return mapped[0];
    }

    private String json() {
        return "{\"id\":\"" + id + "\",\"facts\":{\"CheckoutAttempt\":{\"platform\":\"p" + number + "\""
                + (at == null ? "" : ",\"attemptedAt\":\"" + Instant.ofEpochMilli(at) + "\"")
                + (isKnown ? ",\"outcome\":\"DECLINED\"" : "")
                + "}}}";
    }
}
