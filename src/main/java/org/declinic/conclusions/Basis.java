package org.declinic.conclusions;

/** What a reason rests on; of equally certain causes, the one that rests on what is named first here comes first. */
public enum Basis {
    /** What was said of the attempt: a row of a table tells what it means. */
    CODES,
    /** What is known of the attempt, the card and the account. */
    FACTS,
    /** What was the case around the attempt, such as the state of an app or a change of a platform's policy. */
    CONTEXT
}
