package org.declinic.finding;

/** What is limited in the diagnosis of one case. */
public enum Limit {
    /** The time it takes, in milliseconds. */
    DEADLINE(Code.DEADLINE_EXCEEDED, "milliseconds"),
    /** The facts of all types. */
    FACTS(Code.TOO_MANY_FACTS, "facts"),
    /** The facts of one type. */
    FACTS_OF_TYPE(Code.TOO_MANY_FACTS, "facts of one type"),
    /** The characters of a text in a fact. */
    TEXT_LENGTH(Code.TEXT_TOO_LONG, "characters in a text"),
    /** The times that rules fire. */
    FIRINGS(Code.TOO_MUCH_WORK, "firings of rules"),
    /** The facts, and the rows of facts, that the conditions of rules bring together. */
    MATCHES(Code.TOO_MUCH_WORK, "matches of conditions");

    private final Code code;
    private final String unit;

    Limit(Code code, String unit) {
        this.code = code;
        this.unit = unit;
    }

    /** {@return the code of the finding when it is exceeded} */
    public Code code() {
        return code;
    }

    /** {@return what is counted, in words} */
    public String unit() {
        return unit;
    }
}
