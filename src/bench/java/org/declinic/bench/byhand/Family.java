package org.declinic.bench.byhand;

/** A family of causes. */
interface Family {

    /** Finds the reasons for its causes in the facts of a declined attempt. */
    void look(CaseFacts facts, Reasons reasons);
}
