package org.declinic.language.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.declinic.finding.Code;
import org.declinic.text.DidYouMean;

/** Walks through the words of a rule file, and says what is wrong with keywords. */
final class Cursor {

    /** What begins a unit of the file. */
    static final Set<String> KEYWORDS = Set.of("package", "import", "global", "declare", "function", "rule", "query");

    private static final Set<String> BETWEEN = Set.of("when", "then", "end", "and", "or", "not");

    private final List<Token> tokens = new ArrayList<>();
    private final List<Token> comments = new ArrayList<>();
    private final Slips slips;
    private int next;

    Cursor(RuleFile file, Slips slips) {
        Scanner.scan(file.text()).forEach(token -> (token.kind() == Token.Kind.COMMENT ? comments : tokens).add(token));
        this.slips = slips;
    }

    List<Token> comments() {
        return comments;
    }

    boolean hasNext() {
        return next < tokens.size();
    }

    Token peek() {
        return tokens.get(next);
    }

    Token take() {
        return tokens.get(next++);
    }

    /** Whether the word after the next one stands in its line and is this. */
    boolean isFollowedBy(String word) {
        return next + 1 < tokens.size() && tokens.get(next + 1).is(word);
    }

    /** Whether the next word, the first of its line, begins a unit. */
    boolean beginsUnit() {
        boolean followed = next + 1 < tokens.size() && tokens.get(next + 1).isOperand();
        return peek().beginsLine() && peek().isWord() && KEYWORDS.contains(peek().text()) && followed;
    }

    /** Whether the next word is a keyword, or stands alone in its line and is written almost like it. */
    boolean isAlmost(String keyword) {
        if (peek().is(keyword)) {
            return true;
        }
        boolean alone = peek().beginsLine()
                && (next + 1 == tokens.size() || tokens.get(next + 1).beginsLine());
        return peek().isWord()
                && alone
                && !BETWEEN.contains(peek().text())
                && DidYouMean.nearest(peek().text(), List.of(keyword)).isPresent();
    }

    /** Says that the next word is misspelt, when it is. */
    void correct(String keyword, Span unit) {
        if (!peek().is(keyword)) {
            misspelt(unit.at(peek()), "did you mean '" + keyword + "'?", keyword);
        }
    }

    void misspelt(Span word, String help, String instead) {
        slips.wrong(
                word, Code.MISSPELT_KEYWORD, "'" + word.text() + "' is no word of the rule language", help, instead);
    }

    List<Token> takeLine() {
        List<Token> line = new ArrayList<>();
        do {
            line.add(take());
        } while (hasNext() && !peek().beginsLine() && !line.get(line.size() - 1).is(";"));
        return line;
    }

    List<Token> takeUntilUnit() {
        List<Token> taken = new ArrayList<>();
        do {
            taken.add(take());
        } while (hasNext() && !beginsUnit());
        return taken;
    }

    /** Takes the {@code end} of a unit, or says that it is missing. */
    void takeEnd(Span unit, List<Token> last, List<Token> all) {
        if (hasNext() && isAlmost("end")) {
            correct("end", unit);
            all.add(take());
            return;
        }
        String what = all.get(0).is("declare") ? "declaration" : "rule";
        slips.missing(
                unit,
                last.get(last.size() - 1),
                Code.MISSING_END,
                "the " + what + " has no 'end'",
                "write 'end' on a line of its own after it",
                "\nend");
    }
}
