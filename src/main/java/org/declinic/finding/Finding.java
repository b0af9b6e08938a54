package org.declinic.finding;

/**
 * Something wrong in a file. Card numbers in its message are masked.
 *
 * @param place where
 * @param severity how bad
 * @param code the stable name of the kind of mistake
 * @param message what is wrong, in one sentence without a full stop
 * @param help what to do, or {@code null}
 */
public record Finding(Place place, Severity severity, String code, String message, String help) {

    /** Masks card numbers, and keeps the sentence on one line. */
    public Finding {
        message = Printable.line(message);
        help = help == null ? null : Printable.line(help);
    }

    /**
     * An error.
     *
     * @param place where
     * @param code the stable name of the kind of mistake
     * @param message what is wrong
     * @return the finding, without help
     */
    public static Finding error(Place place, String code, String message) {
        return new Finding(place, Severity.ERROR, code, message, null);
    }

    /**
     * An error for which a likely word is known.
     *
     * @param place where
     * @param code the stable name of the kind of mistake
     * @param message what is wrong
     * @param word what was written
     * @param known what could have been meant
     * @return the finding, with "did you mean" when a known word is near
     */
    public static Finding error(Place place, String code, String message, String word, Iterable<String> known) {
        String help = DidYouMean.nearest(word, known)
                .map(nearest -> "did you mean '" + nearest + "'?")
                .orElse(null);
        return new Finding(place, Severity.ERROR, code, message, help);
    }

    /** The finding on one line: {@code file:line:column: error[code]: message; help}. */
    @Override
    public String toString() {
        return Printable.line(place.toString()) + ": " + severity + "[" + code + "]: " + message
                + (help == null ? "" : "; " + help);
    }
}
