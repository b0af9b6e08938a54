package org.declinic.language.syntax;

import java.util.List;
import org.declinic.finding.Code;
import org.declinic.language.syntax.Token.Kind;

/** Finds texts that are not closed, or that typographic quotes open or close. */
final class Quotes {

    private Quotes() {}

    static void check(Span rule, List<Token> words, Slips slips) {
        for (Token word : words) {
            if (word.kind() == Kind.UNCLOSED_TEXT && word.text().contains("\n")) {
                String line = word.text().replaceAll("\\s*\n\\s*", " ");
                slips.wrong(
                        rule.at(word),
                        Code.NOT_SUPPORTED,
                        "a text of several lines is not supported",
                        "write " + line + " in one line",
                        line);
            } else if (word.kind() == Kind.UNCLOSED_TEXT) {
                String quote = word.text().substring(0, 1);
                slips.wrong(
                        rule.at(word),
                        Code.UNCLOSED_QUOTE,
                        "this text is not closed",
                        "write " + quote + " where the text ends",
                        word.text() + quote);
            } else if (word.kind() == Kind.QUOTED_TEXT) {
                char mark = word.text().charAt(0);
                String inner =
                        word.text().substring(1, word.text().length() - 1).replace(mark, ' ');
                int quote = word.from() + word.text().indexOf(mark, 1);
                slips.found(
                        rule.at(quote, quote + 1)
                                .finding(Code.UNCLOSED_QUOTE, "the text ends here, and more follows")
                                .help("write \\" + mark + " for a quote within a text"),
                        rule.at(word),
                        mark + inner + mark);
            } else if (word.kind() == Kind.TYPOGRAPHIC_TEXT) {
                typographic(rule, word, slips);
            }
        }
    }

    private static void typographic(Span rule, Token word, Slips slips) {
        int at = 0;
        while (!isTypographic(word.text().charAt(at))) {
            at++;
        }
        char quote = word.text().charAt(at);
        boolean isDouble = Scanner.DOUBLE_QUOTES.indexOf(quote) >= 0;
        String straight = isDouble ? "\"" : "'";
        String inner =
                word.text().substring(1).replaceAll("[" + Scanner.DOUBLE_QUOTES + Scanner.SINGLE_QUOTES + "]$", "");
        if (inner.endsWith(straight)) {
            inner = inner.substring(0, inner.length() - 1);
        }
        slips.found(
                rule.at(word.from() + at, word.from() + at + 1)
                        .finding(
                                Code.TYPOGRAPHIC_QUOTE,
                                String.format("%s (U+%04X) is a typographic quote", quote, (int) quote))
                        .help("write straight quotes: " + straight + inner + straight),
                rule.at(word),
                straight + inner + straight);
    }

    private static boolean isTypographic(char character) {
        return (Scanner.DOUBLE_QUOTES + Scanner.SINGLE_QUOTES).indexOf(character) >= 0;
    }
}
