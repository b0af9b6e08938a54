package org.declinic.answers.explain;

import java.util.List;

/**
 * A branch of the tree as people see it.
 *
 * @param kind what it is
 * @param sentence what stands first, or {@code null}
 * @param rule the name of the rule, or {@code null} when it is no rule
 * @param origin where the rule is from and how sure it is, or {@code null}
 * @param doubt what speaks against the rule, or {@code null}
 * @param branches what it rests on
 */
record Branch(Kind kind, String sentence, String rule, String origin, String doubt, List<Branch> branches) {

    /** The kinds of branches. */
    enum Kind {
        RULE,
        SAME_RULE,
        FACT,
        DERIVED,
        CAUSE,
        PRESENT,
        ABSENT,
        WAIT
    }

    static Branch leaf(Kind kind, String sentence) {
        return of(kind, sentence, List.of());
    }

    static Branch of(Kind kind, String sentence, List<Branch> branches) {
        return new Branch(kind, sentence, null, null, null, branches);
    }
}
