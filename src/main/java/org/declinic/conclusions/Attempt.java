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

    /** {@return whether it is made with another card or method than what was declined} */
    public boolean isElsewhere() {
        return this == NEW_CARD || this == OTHER_METHOD;
    }
}
