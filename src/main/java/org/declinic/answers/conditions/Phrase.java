package org.declinic.answers.conditions;

import java.util.Map;
import java.util.Optional;

/**
 * What a comparison says of a field, in words.
 *
 * @param negated whether it says that this is not so
 * @param verb what stands first
 * @param rest what stands behind the verb
 */
record Phrase(boolean negated, Verb verb, String rest) {

    /** The verbs, as they stand behind a name and behind "must". */
    enum Verb {
        BE("is", "be"),
        CONTAIN("contains", "contain"),
        MATCH("matches", "match"),
        START("starts with", "start with"),
        END("ends with", "end with");

        private final String says;
        private final String must;

        Verb(String says, String must) {
            this.says = says;
            this.must = must;
        }
    }

    private static final Map<String, Verb> VERBS = Map.of(
            "contains", Verb.CONTAIN, "matches", Verb.MATCH, "str[startsWith]", Verb.START, "str[endsWith]", Verb.END);
    private static final Map<String, String> OF_NUMBERS =
            Map.of("<", "under ", "<=", "at most ", ">", "over ", ">=", "at least ");
    private static final Map<String, String> OF_TIMES =
            Map.of("<", "before ", "<=", "at or before ", ">", "after ", ">=", "at or after ");
    private static final String NOT = "not ";

    /**
     * What an operator says.
     *
     * @param operator as rules have it, such as {@code <} or {@code not in}
     * @param values what the field is compared with, in words
     * @param time whether that is a time
     * @return empty for an operator that there are no words for
     */
    static Optional<Phrase> of(String operator, String values, boolean time) {
        String order = (time ? OF_TIMES : OF_NUMBERS).get(operator);
        if (order != null) {
            return Optional.of(new Phrase(false, Verb.BE, order + values));
        }
        return switch (operator) {
            case "==" -> Optional.of(new Phrase(false, Verb.BE, values));
            case "!=" -> Optional.of(new Phrase(true, Verb.BE, values));
            case "in", "memberOf" -> Optional.of(new Phrase(false, Verb.BE, "one of " + values));
            case "not in", "not memberOf" -> Optional.of(new Phrase(false, Verb.BE, "none of " + values));
            default -> {
                boolean negated = operator.startsWith(NOT);
                Verb verb = VERBS.get(negated ? operator.substring(NOT.length()) : operator);
                yield Optional.ofNullable(verb).map(known -> new Phrase(negated, known, values));
            }
        };
    }

    /** That a field is known, or that it is not. */
    static Phrase ofBeing(boolean known) {
        return new Phrase(false, Verb.BE, known ? "known" : "unknown");
    }

    /** Such as {@code is under 50.05} or {@code does not contain Card}. */
    String said() {
        return verb == Verb.BE
                ? verb.says + ' ' + not() + rest
                : negated ? "does not " + all() : verb.says + ' ' + rest;
    }

    /** Such as {@code must be under 50.05} or {@code must not contain Card}. */
    String demanded() {
        return "must " + not() + all();
    }

    /** What stands behind the name of the field where several are listed: {@code under 50.05}, {@code that contains Card}. */
    String listed() {
        return verb == Verb.BE ? not() + rest : "that " + said();
    }

    private String all() {
        return verb.must + ' ' + rest;
    }

    private String not() {
        return negated ? NOT : "";
    }
}
