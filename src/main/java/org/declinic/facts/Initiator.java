package org.declinic.facts;

/** Who began a payment. */
public enum Initiator {
    /** The shopper, at a checkout. */
    SHOPPER,
    /** The merchant, without the shopper, such as the renewal of a subscription. */
    MERCHANT
}
