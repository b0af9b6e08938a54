package org.declinic.finding;

import java.io.Serializable;
import java.util.Optional;
import org.declinic.text.DidYouMean;
import org.declinic.text.Printable;

/**
 * Something wrong in a file. Card numbers in its message are masked.
 *
 * @param place where
 * @param kind what kind of mistake
 * @param severity how bad
 * @param message what is wrong, in one sentence without a full stop
 * @param help what to do, or {@code null}
 * @param excerpt the line of a rule file that it is about, or {@code null} where none is at hand
 * @serial exclude
 */
public record Finding(Place place, Code kind, Severity severity, String message, String help, Excerpt excerpt)
        implements Serializable {

    /**
     * Masks card numbers, and keeps the sentences on one line.
     *
     * @param place where
     * @param kind what kind of mistake
     * @param severity how bad
     * @param message what is wrong, in one sentence without a full stop
     * @param help what to do, or {@code null}
     * @param excerpt the line of a rule file that it is about, or {@code null} where none is at hand
     */
    public Finding {
        message = Printable.line(message);
        help = help == null ? null : Printable.line(help);
    }

    /**
     * A finding, as bad as its kind is where nothing else is said.
     *
     * @param place where
     * @param kind what kind of mistake
     * @param message what is wrong
     * @return the finding, without help
     */
    public static Finding at(Place place, Code kind, String message) {
        return new Finding(place, kind, kind.severity(), message, null, null);
    }

    /**
     * A finding for which a likely word is known.
     *
     * @param place where
     * @param kind what kind of mistake
     * @param message what is wrong
     * @param word what was written
     * @param known what could have been meant
     * @return the finding, with "did you mean" when a known word is near
     */
    public static Finding at(Place place, Code kind, String message, String word, Iterable<String> known) {
        return at(place, kind, message).help(DidYouMean.help(word, known));
    }

    /**
     * The name of its kind, which stays the same from release to release.
     *
     * @return such as {@code unknown-field}
     */
    public String code() {
        return kind.toString();
    }

    /**
     * The same finding, not so bad or worse.
     *
     * @param other how bad
     * @return the finding
     */
    public Finding as(Severity other) {
        return new Finding(place, kind, other, message, help, excerpt);
    }

    /**
     * The same finding with a word on what to do.
     *
     * @param said what to do, or {@code null}
     * @return the finding
     */
    public Finding help(String said) {
        return new Finding(place, kind, severity, message, said, excerpt);
    }

    /**
     * The same finding, about a whole file of rules.
     *
     * @param opened the file as the user can open it
     * @return the finding
     */
    public Finding of(String opened) {
        return new Finding(place, kind, severity, message, help, new Excerpt(opened, null, "", 1));
    }

    /**
     * Whether it is about characters that another finding of its line is about too.
     *
     * @param other a finding of the same file and line
     * @return false also where one of them is about no piece of a line
     */
    public boolean overlaps(Finding other) {
        return excerpt != null
                && other.excerpt != null
                && place.column() < other.place.column() + other.excerpt.length()
                && other.place.column() < place.column() + excerpt.length();
    }

    /** {@return the name of the rule that it is about, or empty outside of rules} */
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
        return Printable.line(where.toString()) + ": " + severity + "[" + kind + "]: " + message;
    }
}
