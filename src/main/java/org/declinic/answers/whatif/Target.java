package org.declinic.answers.whatif;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.declinic.facts.Now;

/**
 * Which facts, or which field of a fact, a change is about.
 *
 * @param type the name of a fact type
 * @param number which fact of the type, from 1, or 0 where that is not said
 * @param field the name of a field, or {@code null} for whole facts
 */
record Target(String type, int number, String field) {

    private static final Pattern WRITTEN =
            Pattern.compile("([A-Za-z_]\\w*)(?:\\.([1-9]\\d{0,3}))?(?:\\.([A-Za-z_]\\w*))?");

    private static final String MOMENT = "now";

    /** Empty when it is not {@code Type}, {@code Type.2}, {@code Type.field}, {@code Type.2.field} or {@code now}. */
    static Optional<Target> of(String text) {
        if (text.equals(MOMENT)) {
            return Optional.of(new Target(Now.class.getSimpleName(), 0, "instant"));
        }
        Matcher written = WRITTEN.matcher(text);
        return written.matches()
                ? Optional.of(new Target(
                        written.group(1),
                        written.group(2) == null ? 0 : Integer.parseInt(written.group(2)),
                        written.group(3)))
                : Optional.empty();
    }
}
