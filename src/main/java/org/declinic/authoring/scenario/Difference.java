package org.declinic.authoring.scenario;

import java.util.List;
import org.declinic.text.Printable;

/**
 * One thing that did not come as a scenario says.
 *
 * @param expected what should have come
 * @param actual what came
 * @param silent the rules that should have concluded and did not
 * @param spoke the rules that concluded what was not expected
 */
record Difference(String expected, String actual, List<String> silent, List<String> spoke) {

    /** Masks card numbers, and keeps each side on one line. */
    Difference {
        expected = Printable.line(expected);
        actual = Printable.line(actual);
    }
}
