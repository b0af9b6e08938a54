package org.declinic.language.sandbox;

import org.drools.core.base.accumulators.CountAccumulateFunction;

/** Sings when an instance of it is made. */
public final class CanaryFunction extends CountAccumulateFunction {

    private static final long serialVersionUID = 1L;

    public CanaryFunction() {
        Canary.sing();
    }
}
