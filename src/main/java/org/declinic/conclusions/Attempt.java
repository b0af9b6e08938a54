package org.declinic.conclusions;

/** What new attempt to pay a remedy leads to, or prepares. */
public enum Attempt {
    /** To none. */
    NONE,
    /** With the same card or, where none paid, the same account or method. */
    SAME_CARD,
    /** With another card. */
    NEW_CARD,
    /** In another way. */
    OTHER_METHOD;

    /**
     * Whether it is made without what was declined.
     *
     * @return true for another card or method
     */
    public boolean isElsewhere() {
        return this == NEW_CARD || this == OTHER_METHOD;
    }
}
