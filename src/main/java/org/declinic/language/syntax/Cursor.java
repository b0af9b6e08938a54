package org.declinic.language.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.declinic.finding.Code;
import org.declinic.text.DidYouMean;

/** Walks through the words of a rule file, and says what is wrong with keywords. */
final class Cursor {

    /** What begins a unit of the file. */
    static final Set<String> KEYWORDS = Set.of("package", "import", "global", "declare", "function", "rule", "query");

    private static final Set<String> BETWEEN = Set.of("when", "then", "end", "and", "or", "not");

    private static final Set<String> BEFORE_A_NAME =
            Set.of("package", "import", "static", "function", "accumulate", "acc", "global", "unit");

    /** Words and symbols of other languages that stand alone in a line where a keyword stands here. */
    private static final Map<String, Set<String>> MEANT = Map.of(
            "when",
            Set.of("if", "given", "conditions"),
            "then",
            Set.of("do", "=>", "->"),
            "end",
            Set.of("fi", "endrule"));

    private final List<Token> tokens;
    private final List<Token> comments = new ArrayList<>();
    private final Slips slips;
    private int next;

    Cursor(RuleFile file, Slips slips) {
        List<Token> words = new ArrayList<>();
        Scanner.scan(file.text()).forEach(token -> (token.kind() == Token.Kind.COMMENT ? comments : words).add(token));
        this.tokens = Characters.check(file, words, slips);
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

    /** Whether nothing but this, or nothing at all, stands before the next word. */
    boolean isBehindNothingBut(String word) {
        return next == 0 || tokens.get(next - 1).is(word);
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

    /** Whether the next word is a keyword, and no name behind a point, as in {@code $period.end}. */
    boolean isKeyword(String keyword) {
        boolean behindPoint = next > 0 && tokens.get(next - 1).is(".") && !peek().beginsLine();
        return peek().is(keyword) && !behindPoint;
    }

    /** Whether the next word is a keyword, or stands alone in its line and is written almost like it. */
    boolean isAlmost(String keyword) {
        if (isKeyword(keyword)) {
            return true;
        }
        boolean alone = peek().beginsLine()
                && (next + 1 == tokens.size() || tokens.get(next + 1).beginsLine());
        if (!alone) {
            return false;
        }
        String word = peek().text().toLowerCase(Locale.ROOT);
        boolean misspelt = peek().isWord()
                && !BETWEEN.contains(peek().text())
                && DidYouMean.nearest(word, List.of(keyword)).isPresent();
        return misspelt || MEANT.getOrDefault(keyword, Set.of()).contains(word);
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

    /** Takes a line, and those below that it goes on in. */
    List<Token> takeLine() {
        List<Token> line = new ArrayList<>();
        do {
            line.add(take());
        } while (hasNext()
                && !line.get(line.size() - 1).is(";")
                && (!peek().beginsLine() || peek().is(".") || isOpen(line.get(line.size() - 1)) && !beginsUnit()));
        return line;
    }

    private static boolean isOpen(Token last) {
        return last.is(".") || last.isWord() && BEFORE_A_NAME.contains(last.text());
    }

    /** Takes the next word and those behind it to the end of the line, but no more than to one that ends them. */
    void takeUntil(String last) {
        boolean ends = false;
        do {
            ends = take().is(last);
        } while (!ends && hasNext() && !peek().beginsLine());
    }

    List<Token> takeAll() {
        List<Token> all = new ArrayList<>(tokens.subList(next, tokens.size()));
        next = tokens.size();
        return all;
    }

    List<Token> takeUntilUnit() {
        List<Token> taken = new ArrayList<>();
        do {
            taken.add(take());
        } while (hasNext() && !beginsUnit());
        return taken;
    }

    /** Other languages say what it is that ends. */
    private void aloneInLine(Span unit) {
        boolean more = hasNext() && !peek().beginsLine() && KEYWORDS.contains(peek().text());
        if (more && (next + 1 == tokens.size() || tokens.get(next + 1).beginsLine())) {
            slips.wrong(unit.at(peek()), Code.STRAY_KEYWORD, "'end' stands alone", "remove it", "");
            take();
        }
    }

    /** Takes the {@code end} of a unit, or says that it is missing. */
    void takeEnd(Span unit, List<Token> last, List<Token> all) {
        if (hasNext() && isAlmost("end")) {
            correct("end", unit);
            all.add(take());
            aloneInLine(unit);
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
