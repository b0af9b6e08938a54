package org.declinic.language.sandbox;

import java.util.Set;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.language.syntax.Span;

/**
 * Why rules are not used.
 *
 * @param code what kind of mistake
 * @param message what is refused
 * @param word the word of the rule that it is likely about
 */
public record Refusal(Code code, String message, String word) {

    /** The last words of what tells the time. */
    private static final Set<String> CLOCKS =
            Set.of("now", "currentTimeMillis", "nanoTime", "Date", "Calendar", "Clock", "Timestamp");

    static Refusal forbidden(String name) {
        return new Refusal(Code.FORBIDDEN_JAVA, "rules may not use " + name, lastOf(name));
    }

    static Refusal loop(String what, String word) {
        return new Refusal(Code.LOOP, what, word);
    }

    static Refusal change(String setter) {
        return new Refusal(Code.STATES_FACT, "'" + setter + "' changes a fact", setter);
    }

    private static String lastOf(String name) {
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }

    /**
     * The finding that says so.
     *
     * @param place the piece of a rule file that it is about
     * @return an error
     */
    public Finding at(Span place) {
        return place.finding(code, message).help(help());
    }

    /** {@return what to do} */
    public String help() {
        return switch (code) {
            case LOOP -> "let 'when' match each fact, or accumulate them";
            case STATES_FACT -> "give a fact its values when it is made";
            default ->
                CLOCKS.contains(word)
                        ? "the present is the fact Now( $now : instant )"
                        : "rules use facts, conclusions, declared types and values";
        };
    }
}
