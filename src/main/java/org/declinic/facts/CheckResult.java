package org.declinic.facts;

/** What a check of something that the shopper entered came to. */
public enum CheckResult {
    /** It is what the issuer has. */
    MATCH,
    /** It is not what the issuer has. */
    MISMATCH,
    /** Nobody looked, or the issuer does not check it. */
    NOT_CHECKED
}
