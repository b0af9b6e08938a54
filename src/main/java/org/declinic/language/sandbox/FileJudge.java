package org.declinic.language.sandbox;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.declinic.finding.Finding;
import org.declinic.language.syntax.ParsedFile;
import org.declinic.language.syntax.Span;
import org.declinic.language.syntax.Token;
import org.declinic.language.syntax.Unit;

/** Judges the words of one rule file, as they are written. */
final class FileJudge {

    private static final Set<String> LOOPS = Set.of("for", "while", "do");
    private static final Set<String> ENGINE = Set.of("drools", "kcontext");
    private static final Set<String> CONCLUDING = Set.of("insert", "insertLogical", "logicalInsert");
    private static final Set<String> CHANGING = Set.of("update", "modify", "delete", "retract");

    private static final Set<String> ENDS_OF_LABELS = Set.of("->", ";", "{", "}", "(", ")", "=");

    /** What makes the Java compiler read other words than these. */
    private static final Pattern DISGUISES = Pattern.compile("\\\\u|\"\"\"");

    private final ParsedFile file;
    private final FileNames names;
    private final Refused refused;

    FileJudge(ParsedFile file, Set<String> declared, Set<String> packages) {
        this.file = file;
        this.names = new FileNames(file, declared);
        this.refused = new Refused(file);
        judgeDisguises();
        file.units().forEach(this::judge);
        OwnNames.rewritten(file.file().text()).forEach(this::judgeRewritten);
        new TreeJudge(file, names, packages, refused).judge();
    }

    List<Finding> findings() {
        return refused.findings();
    }

    private void judgeDisguises() {
        Matcher disguise = DISGUISES.matcher(file.file().text());
        while (disguise.find()) {
            Unit unit = refused.unitAt(disguise.start());
            Span place =
                    new Span(file.file(), unit == null ? null : unit.span().rule(), disguise.start(), disguise.end());
            refused.add(
                    place,
                    Refusal.forbidden(
                            disguise.group().equals("\\u")
                                    ? "the escape \\u: write the character itself"
                                    : "a text of several lines, \"\"\": write several texts"));
        }
    }

    private void judge(Unit unit) {
        boolean named = unit.isRule() || unit.keyword().equals("query");
        int first = named ? Math.min(2, unit.header().size()) : 0;
        List<Token> words = unit.words().subList(first, unit.words().size());
        for (Use use : Use.in(words, names)) {
            refused.use(unit.span().at(use.first().from(), use.last().to()), use.name());
        }
        words.stream()
                .filter(word -> word.kind() == Token.Kind.SYMBOL && !isOfAscii(word.text()))
                .forEach(word -> refused.use(unit.span().at(word), "the character '" + word.text() + "'"));
        judgeStatements(unit, unit.keyword().equals("function") ? unit.header() : unit.then());
    }

    /** The words of a line that are compiled, from a place above it on. */
    private void judgeRewritten(List<Token> words) {
        for (Use use : Use.in(words, names)) {
            refused.use(
                    new Span(file.file(), null, use.first().from(), use.last().to()), use.name());
        }
    }

    private static boolean isOfAscii(String symbol) {
        return symbol.chars().allMatch(character -> character > 32 && character < 127);
    }

    private void judgeStatements(Unit unit, List<Token> words) {
        for (int at = 0; at + 1 < words.size(); at++) {
            Token word = words.get(at);
            boolean isMember = at > 0 && words.get(at - 1).is(".");
            if (word.is("::") || word.is("->") && !isOfSwitch(words, at)) {
                refused.use(unit.span().at(word), "a lambda or a method reference, '" + word.text() + "'");
            } else if (LOOPS.contains(word.text()) && word.isWord()) {
                refused.add(
                        unit.span().at(word),
                        Refusal.loop("'" + word.text() + "' is a loop, which may have no end", word.text()));
            } else if (!isMember
                    && ENGINE.contains(word.text())
                    && words.get(at + 1).is(".")) {
                judgeEngine(unit, word, words.get(Math.min(at + 2, words.size() - 1)));
            } else if (!isMember
                    && CHANGING.contains(word.text())
                    && words.get(at + 1).is("(")
                    && unit.isRule()) {
                refused.use(unit.span().at(word), "'" + word.text() + "': a rule only concludes");
            }
        }
    }

    /** Whether what stands before an arrow is a label of {@code switch}. */
    private static boolean isOfSwitch(List<Token> words, int arrow) {
        for (int at = arrow - 1; at >= 0; at--) {
            if (words.get(at).is("case") || words.get(at).is("default")) {
                return true;
            }
            if (ENDS_OF_LABELS.contains(words.get(at).text())) {
                return false;
            }
        }
        return false;
    }

    private void judgeEngine(Unit unit, Token engine, Token called) {
        if (!CONCLUDING.contains(called.text())) {
            refused.use(unit.span().at(engine.from(), called.to()), engine.text() + "." + called.text());
        }
    }
}
