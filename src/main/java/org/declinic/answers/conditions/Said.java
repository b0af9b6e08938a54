package org.declinic.answers.conditions;

import java.util.Optional;
import java.util.function.Supplier;
import org.declinic.text.Printable;

/**
 * What people are told of a condition. It is put into words when it is asked for, which it never is of most conditions. Safe
 * to use from many threads.
 */
final class Said {

    private final Supplier<Optional<String>> inWords;
    private final Supplier<String> valuesFound;
    private volatile Optional<String> words;

    Said(Supplier<Optional<String>> inWords, Supplier<String> valuesFound) {
        this.inWords = inWords;
        this.valuesFound = valuesFound;
    }

    /** Of a condition that is told as the rule has it. */
    static Said nothing(String because) {
        return new Said(Optional::empty, () -> because);
    }

    /** The condition, or {@code null}. */
    String words() {
        if (words == null) {
            words = inWords.get().map(Printable::line);
        }
        return words.orElse(null);
    }

    /** What decides, beside the words. */
    String found() {
        return Printable.line(valuesFound.get());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Said said
                && Optional.ofNullable(words()).equals(Optional.ofNullable(said.words()))
                && found().equals(said.found());
    }

    @Override
    public int hashCode() {
        return found().hashCode();
    }
}
