package org.declinic.language.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;

/**
 * Slips of the pen in a rule file, each with the words that mend it. The mended text lets the parser go on behind a
 * slip, so that every mistake of the file is found in one run.
 */
final class Slips {

    /** What stands in place of a piece of the file. */
    private record Mend(int to, String instead) {}

    /** A text may be long; its beginning tells which one it is. */
    private static final int MOST_SHOWN = 40;

    private final RuleFile file;
    private final List<Finding> findings = new ArrayList<>();
    private final NavigableMap<Integer, Mend> mends = new TreeMap<>();

    Slips(RuleFile file) {
        this.file = file;
    }

    List<Finding> findings() {
        return findings;
    }

    /** Something that is wrong, and that the parser reads all the same. */
    void say(Span word, Code code, String message, String help) {
        findings.add(word.finding(code, message).help(help));
    }

    /** A word that is wrong, and the one that belongs there. */
    void wrong(Span word, Code code, String message, String help, String instead) {
        found(word.finding(code, message).help(help), word, instead);
    }

    /** A mistake within a piece of the file, and what belongs in the place of the piece. */
    void found(Finding finding, Span piece, String instead) {
        findings.add(finding);
        mend(piece, instead);
    }

    /** What belongs in the place of a piece, of which nothing more is said. */
    void mend(Span piece, String instead) {
        mends.putIfAbsent(piece.from(), new Mend(piece.to(), instead));
    }

    /** Something that is missing after a word. */
    void missing(Span rule, Token before, Code code, String message, String help, String missing) {
        findings.add(
                rule.at(before.to() - 1, before.to()).finding(code, message).help(help));
        mends.merge(
                before.to(),
                new Mend(before.to(), missing),
                (old, more) -> new Mend(old.to(), old.instead() + more.instead()));
    }

    /** Says that a comma is missing between two values. */
    void missingComma(Span rule, Token before, Token word, String help) {
        String shown = word.text().length() > MOST_SHOWN ? word.text().substring(0, MOST_SHOWN) + "..." : word.text();
        missing(rule, before, Code.MISSING_COMMA, "a ',' is missing before " + shown, help, ",");
    }

    /** Forgets what was said of a piece at the end of the file. */
    void forget(Span end) {
        int line = end.place().line();
        findings.removeIf(finding -> finding.place().line() >= line);
        mends.tailMap(end.from(), true).clear();
    }

    /** The file without its slips. */
    Mended mended() {
        StringBuilder text = new StringBuilder();
        List<Integer> offsets = new ArrayList<>();
        int at = 0;
        for (Map.Entry<Integer, Mend> mend : mends.entrySet()) {
            if (mend.getKey() >= at) {
                copy(at, mend.getKey(), text, offsets);
                for (char character : mend.getValue().instead().toCharArray()) {
                    text.append(character);
                    offsets.add(mend.getKey());
                }
                at = mend.getValue().to();
            }
        }
        copy(at, file.text().length(), text, offsets);
        offsets.add(file.text().length());
        return new Mended(text, offsets);
    }

    private void copy(int from, int to, StringBuilder text, List<Integer> offsets) {
        text.append(file.text(), from, to);
        for (int at = from; at < to; at++) {
            offsets.add(at);
        }
    }
}
