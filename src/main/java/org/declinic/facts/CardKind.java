package org.declinic.facts;

/** What kind of card was used. */
public enum CardKind {
    /** A virtual number that pays once. */
    ONE_TIME,
    /** A virtual number that pays more than once. */
    VIRTUAL,
    /** Money that was paid in before. */
    PREPAID,
    /** The money of a bank account. */
    DEBIT,
    /** Money that is paid back later. */
    CREDIT
}
