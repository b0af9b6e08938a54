package org.declinic.conditions;

import java.util.List;
import java.util.stream.Stream;
import org.declinic.finding.Place;

/**
 * A condition of a rule, with what is to be asked about it.
 *
 * @param kind what kind of condition
 * @param place where it begins
 * @param text the condition as the rule has it, on one line
 * @param type the fact type it is about, or {@code null} when it is not about one
 * @param before all that stands before its pattern
 * @param open what must be met for it to decide: its pattern without it and what follows it
 * @param met the same with it
 * @param inside the conditions within it
 */
record Step(
        Kind kind, Place place, String text, String type, Prefix before, Prefix open, Prefix met, List<Step> inside) {

    /** What kind of condition it is. */
    enum Kind {
        CONSTRAINT,
        FACT,
        TEST,
        NOT,
        EXISTS,
        FORALL,
        OR,
        RESULT,
        NOT_EXPLAINED
    }

    /** Whether it can fail on its own: the parts of an "or" do so, and an accumulated result is always there. */
    boolean decides() {
        return kind != Kind.OR && kind != Kind.RESULT && kind != Kind.NOT_EXPLAINED;
    }

    Stream<Step> withInside() {
        return Stream.concat(Stream.of(this), inside.stream().flatMap(Step::withInside));
    }
}
