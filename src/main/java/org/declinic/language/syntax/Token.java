package org.declinic.language.syntax;

/**
 * A word of a rule file.
 *
 * @param kind what it is
 * @param from the offset of its first character
 * @param text its characters
 * @param beginsLine whether nothing but comments stands before it in its line
 */
public record Token(Kind kind, int from, String text, boolean beginsLine) {

    /** What a token is. */
    public enum Kind {
        WORD,
        NUMBER,
        TEXT,
        /** A text that its line does not close; one that closes in a later line has the line breaks in it. */
        UNCLOSED_TEXT,
        /** A text that a typographic quote opens or closes. */
        TYPOGRAPHIC_TEXT,
        /** Several texts without a space between: one text, with quotes in it that end it too early. */
        QUOTED_TEXT,
        SYMBOL,
        /** From its two slashes on to the end of its line, or between {@code /*} and its end. */
        COMMENT
    }

    /** {@return the offset after its last character} */
    public int to() {
        return from + text.length();
    }

    /**
     * What it says: a text without its quotes, anything else as it is written.
     *
     * @return the value; escapes that there are not stay as they are
     */
    public String value() {
        if (kind != Kind.TEXT) {
            return text;
        }
        String inner = text.substring(1, text.length() - 1);
        try {
            return inner.translateEscapes();
        } catch (IllegalArgumentException unknownEscape) {
            return inner;
        }
    }

    /**
     * Whether it is this word or symbol.
     *
     * @param word the word
     * @return true when it is
     */
    public boolean is(String word) {
        return text.equals(word) && (kind == Kind.WORD || kind == Kind.SYMBOL);
    }

    /** {@return whether it is a name or keyword} */
    public boolean isWord() {
        return kind == Kind.WORD;
    }

    /** Whether a value can stand there: a name, a number, a text. */
    boolean isOperand() {
        return kind != Kind.SYMBOL && kind != Kind.COMMENT;
    }
}
