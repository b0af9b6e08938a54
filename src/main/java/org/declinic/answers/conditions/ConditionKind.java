package org.declinic.answers.conditions;

/** What kind of condition one is. */
public enum ConditionKind {
    /** A constraint of a pattern, or of an accumulated result. */
    CONSTRAINT,
    /** A pattern whose constraints test nothing. */
    FACT,
    /** A pattern whose fields are compared by their positions. */
    POSITIONAL,
    /** A query that is called. */
    QUERY,
    /** An {@code eval}. */
    TEST,
    /** A {@code not}. */
    NOT,
    /** An {@code exists}. */
    EXISTS,
    /** A {@code forall}. */
    FORALL,
    /** Patterns of which one must be met. */
    OR,
    /** What is accumulated or collected. */
    RESULT,
    /** What cannot be asked about. */
    NOT_EXPLAINED
}
