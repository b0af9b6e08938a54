package org.declinic.language.sandbox;

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

    private static final String LIFT =
            "; --allow-java, in a service Rules.allowingJava(), lifts this for rules that you"
                    + " trust as you trust the program";

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
            case LOOP -> "let 'when' match each fact, or accumulate them" + LIFT;
            case STATES_FACT -> "give a fact its values when it is made";
            default -> "rules use facts, conclusions, declared types and values" + LIFT;
        };
    }
}
