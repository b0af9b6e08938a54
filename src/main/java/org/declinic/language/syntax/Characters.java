package org.declinic.language.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.declinic.finding.Code;

/** Finds characters of word processors and of mathematics, and comments of other languages, between the words of a file. */
final class Characters {

    private static final Map<String, String> OPERATORS = Map.of(
            "\u2265", ">=", "\u2264", "<=", "\u2260", "!=", "\u2248", "==", "\u2013", "-", "\u2212", "-", "\u00D7", "*",
            "\u00F7", "/");

    private final RuleFile file;
    private final Slips slips;
    private final List<Token> words = new ArrayList<>();

    private Characters(RuleFile file, Slips slips) {
        this.file = file;
        this.slips = slips;
    }

    /** The words without what is no word. */
    static List<Token> check(RuleFile file, List<Token> scanned, Slips slips) {
        Characters characters = new Characters(file, slips);
        boolean beginsLine = false;
        int endOfComment = 0;
        for (int at = 0; at < scanned.size(); at++) {
            Token word = scanned.get(at);
            if (word.from() < endOfComment) {
                continue;
            }
            beginsLine |= word.beginsLine();
            if (characters.beginsComment(scanned, at)) {
                endOfComment = characters.comment(word);
            } else if (isSpace(word)) {
                characters.space(word, at > 0 && isSpace(scanned.get(at - 1)));
            } else {
                characters.checkOperator(word);
                characters.words.add(new Token(word.kind(), word.from(), word.text(), beginsLine));
                beginsLine = false;
            }
        }
        return characters.words;
    }

    /** A {@code #} joins a value and a type where nothing stands between. */
    private boolean beginsComment(List<Token> scanned, int at) {
        Token word = scanned.get(at);
        boolean apart = at == 0 || scanned.get(at - 1).to() < word.from();
        boolean dashes = word.is("--")
                && at + 1 < scanned.size()
                && scanned.get(at + 1).isWord()
                && scanned.get(at + 1).from() > word.to()
                && !scanned.get(at + 1).beginsLine();
        return apart && (word.is("#") || dashes);
    }

    private int comment(Token mark) {
        int end = file.text().indexOf('\n', mark.from());
        int to = end < 0 ? file.text().length() : end;
        Span all = new Span(file, null, mark.from(), to);
        slips.found(
                all.at(mark)
                        .finding(Code.SYNTAX, "'" + mark.text() + "' begins no comment")
                        .help("write //" + all.text().substring(mark.text().length())),
                all,
                "");
        return to;
    }

    private static boolean isSpace(Token word) {
        int character = word.text().codePointAt(0);
        boolean space = Character.isSpaceChar(character) || Character.getType(character) == Character.FORMAT;
        return word.kind() == Token.Kind.SYMBOL && character > 127 && space;
    }

    /** What has no width stands within words too, and goes without a space in its place. */
    private void space(Token word, boolean again) {
        int character = word.text().codePointAt(0);
        String instead = Character.isSpaceChar(character) ? " " : "";
        if (again) {
            slips.mend(place(word), instead);
        } else {
            String what =
                    String.format(Locale.ROOT, "this looks like a space, or like nothing, and is U+%04X", character);
            String help = instead.isEmpty() ? "remove it" : "write a space in its place";
            slips.wrong(place(word), Code.SYNTAX, what, help, instead);
        }
    }

    private void checkOperator(Token word) {
        String operator = OPERATORS.get(word.text());
        if (operator != null) {
            slips.wrong(
                    place(word),
                    Code.SYNTAX,
                    "there is no operator '" + word.text() + "'",
                    "write '" + operator + "'",
                    operator);
        }
    }

    private Span place(Token word) {
        return new Span(file, null, word.from(), word.to());
    }
}
