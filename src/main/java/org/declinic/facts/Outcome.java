package org.declinic.facts;

/** How an attempt to pay ended. */
public enum Outcome {
    DECLINED,
    APPROVED
}
