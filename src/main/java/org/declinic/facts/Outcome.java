package org.declinic.facts;

/** How an attempt to pay ended. */
public enum Outcome {
    /** The payment was refused. */
    DECLINED,
    /** The payment went through. */
    APPROVED
}
