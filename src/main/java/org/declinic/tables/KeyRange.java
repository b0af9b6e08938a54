package org.declinic.tables;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key that stands for a range of digits, {@code 2000-2999}.
 *
 * @param first the first of the range
 * @param last the last of the range
 */
public record KeyRange(String first, String last) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d+)-(\\d+)");

    /**
     * The range that a key is.
     *
     * @param key the key as it is written
     * @return the range, or empty when the key is none
     */
    public static Optional<KeyRange> of(String key) {
        Matcher range = WRITTEN.matcher(key);
        return range.matches() ? Optional.of(new KeyRange(range.group(1), range.group(2))) : Optional.empty();
    }

    /**
     * Whether the smaller number stands first, and both have as many digits.
     *
     * @return true when it can hold anything
     */
    public boolean isForward() {
        return first.length() == last.length() && first.compareTo(last) < 0;
    }

    /**
     * Whether a key is in the range.
     *
     * @param text a key
     * @return true when it is, and has as many digits
     */
    public boolean holds(String text) {
        return text.length() == first.length()
                && text.chars().allMatch(digit -> digit >= '0' && digit <= '9')
                && text.compareTo(first) >= 0
                && text.compareTo(last) <= 0;
    }

    /**
     * Whether a code may be in this range and in another, and neither says it more exactly.
     *
     * @param other the other range
     * @return true when they share a code, and are as wide
     */
    public boolean competesWith(KeyRange other) {
        return width().equals(other.width()) && (holds(other.first) || other.holds(first));
    }

    BigInteger width() {
        return new BigInteger(last).subtract(new BigInteger(first));
    }
}
