package org.declinic.syntax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.declinic.finding.Finding;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;

/** A rule file as Drools' parser understands it, with everything that it does not understand. */
public final class ParsedFile {

    private static final Pattern UNHELPFUL = Pattern.compile("null Package");

    private final RuleFile file;
    private final List<Unit> units;
    private final Set<Unit> unreadable = new HashSet<>();
    private final List<Finding> findings;
    private final Mended mended;
    private PackageDescr tree;

    private ParsedFile(RuleFile file, Outline outline) {
        this.file = file;
        this.units = outline.units();
        units.forEach(unit -> checkPunctuation(unit, outline.slips()));
        this.mended = outline.slips().mended();
        this.findings = new ArrayList<>(outline.slips().findings());
    }

    /**
     * Parses a file.
     *
     * @param file the file
     * @return what is in it; what cannot be understood is left out of the tree and named in the findings
     */
    public static ParsedFile of(RuleFile file) {
        Outline outline = Outline.of(file);
        ParsedFile parsed = new ParsedFile(file, outline);
        outline.units().stream().filter(unit -> unit.keyword().isEmpty()).forEach(parsed::leaveOut);
        while (parsed.tree == null) {
            parsed.parse();
        }
        return parsed;
    }

    /**
     * The file.
     *
     * @return the file
     */
    public RuleFile file() {
        return file;
    }

    /**
     * The units of the file, in their order.
     *
     * @return all units, also those that are left out of the tree
     */
    public List<Unit> units() {
        return units;
    }

    /**
     * What the parser made of the file.
     *
     * @return Drools' tree, without what could not be understood
     */
    public PackageDescr tree() {
        return tree;
    }

    /**
     * What is wrong with the way the file is written.
     *
     * @return the findings, none for a file that Drools can parse
     */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * Whether a unit could be understood.
     *
     * @param unit a unit of this file
     * @return true when it is in the tree
     */
    public boolean understood(Unit unit) {
        return !unreadable.contains(unit);
    }

    /**
     * Where something of the tree stands.
     *
     * @param rule the name of the rule that it is in, or {@code null} outside of rules
     * @param descr the piece of the tree
     * @return the piece of the file
     */
    public Span span(String rule, BaseDescr descr) {
        return span(rule, descr.getStartCharacter(), descr.getEndCharacter() + 1);
    }

    /**
     * Where a piece of the text that was parsed stands.
     *
     * @param rule the name of the rule that it is in, or {@code null} outside of rules
     * @param from the offset of its first character in the text that was parsed
     * @param to the offset after its last character
     * @return the piece of the file
     */
    public Span span(String rule, int from, int to) {
        return new Span(file, rule, mended.offsetInFile(from), mended.offsetInFile(Math.max(to, from)));
    }

    /**
     * Where a piece of a rule's conclusion stands.
     *
     * @param rule the rule
     * @param line the line of its first character in the conclusion, from 1
     * @param column the column of its first character in that line, from 0
     * @param lastLine the line of its last character
     * @param lastColumn the column after its last character
     * @return the piece of the file
     */
    public Span conclusion(RuleDescr rule, int line, int column, int lastLine, int lastColumn) {
        String text = rule.getConsequence().toString();
        int begin = mended.text().indexOf(text, rule.getStartCharacter());
        int from = begin + Mended.offsetIn(text, line, column);
        int to = begin + Mended.offsetIn(text, lastLine, lastColumn);
        return span(rule.getName(), from, to);
    }

    /**
     * The words of a piece of a file.
     *
     * @param piece the piece
     * @return its words, at their offsets in the file
     */
    public static List<Token> words(Span piece) {
        return Scanner.tokens(piece.text()).stream()
                .map(word -> new Token(word.kind(), word.from() + piece.from(), word.text(), word.beginsLine()))
                .toList();
    }

    private static void checkPunctuation(Unit unit, Slips slips) {
        Span rule = unit.span();
        Quotes.check(rule, unit.header(), slips);
        Quotes.check(rule, unit.when(), slips);
        Quotes.check(rule, unit.then(), slips);
        if (unit.keyword().isEmpty()) {
            return;
        }
        Brackets.balanced(rule, unit.header(), slips);
        unit.header().stream()
                .filter(word -> unit.isRule() && word.is(";"))
                .forEach(word ->
                        slips.wrong(rule.at(word), "stray-semicolon", "no ';' stands before 'when'", "remove it", ""));
        if (Brackets.balancedInConditions(rule, unit.when(), slips)) {
            Separators.check(rule, unit.when(), slips);
        }
        if (Brackets.balanced(rule, unit.then(), slips)) {
            Statements.check(rule, unit.then(), slips);
        }
    }

    private void parse() {
        DrlParser parser = new DrlParser();
        PackageDescr parsed = null;
        try {
            parsed = parser.parse(false, mended.text().toString());
        } catch (DroolsParserException | RuntimeException e) {
            findings.add(unknownPlace().error("syntax", "the parser gave up: " + e.getMessage()));
        }
        Optional<ParserError> first = parser.getErrors().stream()
                .filter(error -> !UNHELPFUL.matcher(error.getMessage()).find())
                .filter(ParserError.class::isInstance)
                .map(ParserError.class::cast)
                .findFirst();
        if (first.isEmpty()) {
            tree = parsed == null ? new PackageDescr() : parsed;
            return;
        }
        int offset = Mended.offsetIn(
                mended.text().toString(), first.get().getRow(), first.get().getCol());
        if (!leaveOutAt(mended.offsetInFile(offset))) {
            tree = new PackageDescr();
        }
    }

    /** Leaves out the unit that an error of the parser is in, or that ends before it. */
    private boolean leaveOutAt(int offset) {
        Optional<Unit> culprit = units.stream()
                .filter(unit -> !unreadable.contains(unit) && unit.span().from() <= offset)
                .reduce((first, second) -> second);
        culprit.ifPresent(unit -> {
            Span span = unit.span();
            Token word = wordAt(unit, offset);
            findings.add(span.at(word)
                    .error("syntax", "this cannot be read: '" + word.text() + "' does not belong here")
                    .help("compare it with the examples in rules/README.md"));
            leaveOut(unit);
        });
        return culprit.isPresent();
    }

    private static Token wordAt(Unit unit, int offset) {
        List<Token> words = new ArrayList<>(unit.header());
        words.addAll(unit.when());
        words.addAll(unit.then());
        return words.stream().filter(word -> word.to() > offset).findFirst().orElse(words.get(words.size() - 1));
    }

    private void leaveOut(Unit unit) {
        unreadable.add(unit);
        mended.blank(unit.span());
    }

    private Span unknownPlace() {
        return units.isEmpty()
                ? new Span(file, null, 0, Math.min(1, file.text().length()))
                : units.get(0).span();
    }
}
