package org.declinic.finding;

import java.util.Optional;
import org.declinic.text.DidYouMean;
import org.declinic.text.Printable;

/**
 * Something wrong in a file. Card numbers in its message are masked.
 *
 * @param place where
 * @param severity how bad
 * @param code the stable name of the kind of mistake
 * @param message what is wrong, in one sentence without a full stop
 * @param help what to do, or {@code null}
 * @param excerpt the line of a rule file that it is about, or {@code null} where none is at hand
 */
public record Finding(Place place, Severity severity, String code, String message, String help, Excerpt excerpt) {

    /**
     * Masks card numbers, and keeps the sentences on one line.
     *
     * @param place where
     * @param severity how bad
     * @param code the stable name of the kind of mistake
     * @param message what is wrong, in one sentence without a full stop
     * @param help what to do, or {@code null}
     * @param excerpt the line of a rule file that it is about, or {@code null} where none is at hand
     */
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
        return new Finding(place, Severity.ERROR, code, message, null, null);
    }

    /**
     * A warning.
     *
     * @param place where
     * @param code the stable name of the kind of mistake
     * @param message what is wrong
     * @return the finding, without help
     */
    public static Finding warning(Place place, String code, String message) {
        return new Finding(place, Severity.WARNING, code, message, null, null);
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
        return error(place, code, message).help(DidYouMean.help(word, known));
    }

    /**
     * The same finding with a word on what to do.
     *
     * @param said what to do, or {@code null}
     * @return the finding
     */
    public Finding help(String said) {
        return new Finding(place, severity, code, message, said, excerpt);
    }

    /**
     * The same finding, about a whole file of rules.
     *
     * @param opened the file as the user can open it
     * @return the finding
     */
    public Finding of(String opened) {
        return new Finding(place, severity, code, message, help, new Excerpt(opened, null, "", 1));
    }

    /**
     * The rule that it is about.
     *
     * @return the name of the rule, or empty outside of rules
     */
    public Optional<String> rule() {
        return Optional.ofNullable(excerpt).map(Excerpt::rule);
    }

    /**
     * The finding as people read it: what is wrong and where, the rule, the line with a caret, and what to do.
     *
     * @return several lines, without a line break at the end; one line where there is no excerpt
     */
    public String inFull() {
        if (excerpt == null) {
            return toString();
        }
        if (place.line() == 0) {
            return said(Place.of(excerpt.file())) + (help == null ? "" : "\n  help: " + help);
        }
        return said(new Place(excerpt.file(), place.line(), place.column()))
                + rule().map(name -> "\n  in rule \"" + name + '"').orElse("")
                + "\n" + excerpt.marked(place.line(), place.column())
                + (help == null ? "" : "\n  help: " + help);
    }

    /** The finding on one line: {@code file:line:column: error[code]: message; help}. */
    @Override
    public String toString() {
        return said(place) + (help == null ? "" : "; " + help);
    }

    private String said(Place where) {
        return Printable.line(where.toString()) + ": " + severity + "[" + code + "]: " + message;
    }
}
