package org.declinic.facts;

/** How the confirmation of a payment with the shopper's bank went, such as 3-D Secure. */
public enum AuthenticationState {
    /** Nobody asked for one. */
    NOT_ASKED,
    /** It was asked for, and has not ended. */
    ASKED,
    /** The shopper confirmed the payment. */
    PASSED,
    /** It did not succeed. */
    FAILED,
    /** The shopper left it, or its time ran out. */
    ABANDONED
}
