package org.declinic.answers.conditions;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;
import org.declinic.finding.Place;

/**
 * A condition of a rule, held against facts: a constraint, a fact type without constraints, or an element such as
 * {@code not} as a whole. Immutable; card numbers in what it says are masked.
 *
 * @param kind what kind of condition it is
 * @param place where it begins
 * @param element the number of the element that it is of, such as a pattern: of the {@code when}, or of what it is
 *     inside of, from 0
 * @param text as the rule has it, on one line
 * @param type the type of the fact that it is a constraint of, or {@code null}
 * @param verdict what becomes of it
 * @param because the values that decide, such as {@code spendingLimit is 50.05, $total is 45.50}; may be empty
 * @param needs what meets it, one of these; empty where that cannot be told
 * @param fields every fact type and field that it names, such as {@code PaymentCard.spendingLimit}
 * @param said what people are told of it
 * @param inside the conditions within a {@code not}, {@code exists} and the like, held against facts on their own
 */
public record Condition(
        ConditionKind kind,
        Place place,
        int element,
        String text,
        String type,
        Verdict verdict,
        String because,
        List<Need> needs,
        List<String> fields,
        @JsonIgnore Said said,
        List<Condition> inside) {

    /**
     * The condition in words, with the values of other facts in it.
     *
     * @return such as {@code region is not US (CheckoutAttempt.shopRegion)}; {@code null} where words would not say exactly
     *     the same as the rule
     */
    @JsonProperty("words")
    public String words() {
        return said.words();
    }

    /**
     * What decides, beside the words.
     *
     * @return the values of its own fact, such as {@code spendingLimit is 50.05}; may be empty
     */
    public String found() {
        return said.found();
    }

    /** {@return this condition and those inside, at any depth} */
    Stream<Condition> withInside() {
        return Stream.concat(Stream.of(this), inside.stream().flatMap(Condition::withInside));
    }
}
