package org.declinic.conclusions;

import static java.util.Objects.requireNonNull;

/**
 * Something was said of a payment that its shopper may not know.
 *
 * @param instead the code of the cause that the shopper is told in place of all others
 */
@Overrules("has a shopper told one cause in place of all others")
public record Untold(String instead) {

    /**
     * Needs to know what is told instead.
     *
     * @param instead the code of the cause that the shopper is told in place of all others, never {@code null}
     * @throws NullPointerException when it is {@code null}
     */
    public Untold {
        requireNonNull(instead, "instead");
    }
}
