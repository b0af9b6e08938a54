package org.declinic.conclusions;

/** Who can do what a remedy says. */
public enum Audience {
    /** The shopper. */
    SHOPPER,
    /** The shop, or whoever processes its payments. */
    SHOP
}
