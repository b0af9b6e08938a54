package org.declinic.language.sandbox;

import org.drools.model.functions.Operator;

/** As {@link org.drools.model.operators.MatchesOperator}, which it stands in for, and it ends when the case has to. */
public enum GuardedMatches implements Operator.SingleValue<String, String> {
    /** The operator. */
    INSTANCE;

    @Override
    public boolean eval(String text, String pattern) {
        return text != null && Guarded.matches(text, pattern);
    }

    @Override
    public String getOperatorName() {
        return "matches";
    }
}
