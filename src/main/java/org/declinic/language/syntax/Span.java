package org.declinic.language.syntax;

import org.declinic.finding.Code;
import org.declinic.finding.Excerpt;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;

/**
 * A piece of a rule file.
 *
 * @param file the file
 * @param rule the name of the rule that it is in, or {@code null} outside of rules
 * @param from the offset of its first character
 * @param to the offset after its last character
 */
public record Span(RuleFile file, String rule, int from, int to) {

    /**
     * A piece of this piece's file and rule.
     *
     * @param first the offset of its first character
     * @param after the offset after its last character
     * @return the piece
     */
    public Span at(int first, int after) {
        return new Span(file, rule, first, after);
    }

    /**
     * A word of this piece's file and rule.
     *
     * @param token the word
     * @return the piece
     */
    public Span at(Token token) {
        return at(token.from(), token.to());
    }

    /**
     * A piece of this piece, of which something else than this file has told the lines.
     *
     * @param line the line of its first character, of the lines of this piece, from 1
     * @param column the column of its first character in that line, from 0
     * @param lastLine the line of its last character
     * @param lastColumn the column after its last character
     * @return the piece
     */
    public Span at(int line, int column, int lastLine, int lastColumn) {
        String text = text();
        return at(
                from + Mended.offsetIn(text, line, column),
                Math.max(
                        from + Mended.offsetIn(text, lastLine, lastColumn),
                        from + Mended.offsetIn(text, line, column)));
    }

    /** {@return its characters} */
    public String text() {
        return file.text().substring(from, to);
    }

    /** {@return where it begins} */
    public Place place() {
        return file.place(from);
    }

    /** {@return in words where it begins, in the file as the user can open it} */
    public String shown() {
        return new Place(file.opened(), place().line(), place().column()).toString();
    }

    /**
     * A finding here.
     *
     * @param code what kind of mistake
     * @param message what is wrong
     * @return the finding
     */
    public Finding finding(Code code, String message) {
        String line = file.line(from);
        int leftInLine = line.length() - (place().column() - 1);
        int length = Math.max(1, Math.min(to - from, leftInLine));
        Excerpt excerpt = new Excerpt(file.opened(), rule, line, length);
        return new Finding(place(), code, code.severity(), message, null, excerpt);
    }
}
