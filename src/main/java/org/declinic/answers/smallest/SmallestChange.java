package org.declinic.answers.smallest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.declinic.answers.whatif.WhatIf;
import org.declinic.cases.report.Style;
import org.declinic.conclusions.Audience;

/**
 * The fewest changes of a case after which a cause goes or comes, or nothing stands in the way. Immutable; card numbers in it
 * are masked.
 *
 * @param id the case
 * @param cause the code of the cause, or {@code null} for each
 * @param becomes what is to come of the change: {@code goes}, {@code comes}, or {@code nothing left}
 * @param ways the smallest changes, the best first, at most three; none where there are none
 * @param because why there are none, in one sentence; else {@code null}
 * @param diagnoses how many changed cases were diagnosed
 */
public record SmallestChange(String id, String cause, String becomes, List<Way> ways, String because, int diagnoses) {

    /**
     * A change.
     *
     * @param fields what is changed; each is needed
     * @param whatIf how the diagnosis changes with it
     */
    public record Way(
            List<ChangedField> fields, @JsonUnwrapped WhatIf whatIf) {}

    /**
     * A field that is changed.
     *
     * @param field the fact's type and field, or {@code now}
     * @param by who can change it
     * @param from what it is, in words
     * @param to what it is changed to, in words
     */
    public record ChangedField(String field, Audience by, String from, String to) {}

    /**
     * The changes in words, and what comes of the first one, in 80 columns.
     *
     * @param style how text stands out
     * @return lines, each ended
     */
    public String text(Style style) {
        return new SmallestText(style).of(this);
    }
}
