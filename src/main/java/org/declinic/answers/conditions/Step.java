package org.declinic.answers.conditions;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.declinic.finding.Place;

/**
 * A condition of a rule, with what is to be asked about it.
 *
 * @param kind what kind of condition
 * @param place where it begins
 * @param element the number of the element of the {@code when} that it is of, from 0
 * @param text the condition as the rule has it, on one line
 * @param about what it is about
 * @param before all that stands before its pattern
 * @param open what must be met for it to decide: its pattern without it and what follows it
 * @param met the same with it
 * @param inside the conditions within it
 * @param alone the same condition without what stands before it, or {@code null} when it cannot be held without
 */
record Step(
        ConditionKind kind,
        Place place,
        int element,
        String text,
        About about,
        Prefix before,
        Prefix open,
        Prefix met,
        List<Step> inside,
        Step alone) {

    /** A step that cannot be held alone, of the element that follows what stands before it. */
    static Step of(
            ConditionKind kind,
            Place place,
            String text,
            About about,
            Prefix before,
            Prefix open,
            Prefix met,
            List<Step> inside) {
        int element = before.elements().size();
        return new Step(kind, place, element, PatternText.line(text), about, before, open, met, inside, null);
    }

    /** The fact type it is about, or {@code null} when it is not about one. */
    String type() {
        return about.type();
    }

    /** Whether it can fail on its own: the parts of an "or" do so, and an accumulated result is always there. */
    boolean decides() {
        return kind != ConditionKind.OR && kind != ConditionKind.RESULT && kind != ConditionKind.NOT_EXPLAINED;
    }

    Stream<Step> withInside() {
        return Stream.concat(Stream.of(this), inside.stream().flatMap(Step::withInside));
    }

    /** Every prefix that is asked about it. */
    Stream<Prefix> asked() {
        Stream<Prefix> own =
                kind == ConditionKind.NOT_EXPLAINED ? Stream.empty() : Stream.of(before, open, met, about.needed());
        return Stream.of(
                        own,
                        inside.stream().flatMap(Step::asked),
                        Stream.ofNullable(alone).flatMap(Step::asked))
                .flatMap(prefixes -> prefixes)
                .filter(Objects::nonNull);
    }

    Step at(int number) {
        return new Step(kind, place, number, text, about, before, open, met, inside, alone);
    }

    Step withAlone(Step loose) {
        return new Step(kind, place, element, text, about, before, open, met, inside, loose.at(element));
    }
}
