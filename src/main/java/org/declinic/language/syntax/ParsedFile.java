package org.declinic.language.syntax;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.text.ProgramMistake;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** A rule file as Drools' parser understands it, with everything that it does not understand. Not to be changed. */
public final class ParsedFile {

    private final RuleFile file;
    private final List<Unit> units;
    private final List<Token> comments;
    private final Set<Unit> unreadable;
    private final List<Finding> findings;
    private final Mended mended;
    private final PackageDescr tree;

    ParsedFile(
            RuleFile file,
            List<Unit> units,
            List<Token> comments,
            Set<Unit> unreadable,
            List<Finding> findings,
            Mended mended,
            PackageDescr tree) {
        this.file = file;
        this.units = units;
        this.comments = comments;
        this.unreadable = unreadable;
        this.findings = findings;
        this.mended = mended;
        this.tree = tree;
    }

    /**
     * Parses a file.
     *
     * @param file the file
     * @return what is in it; what cannot be understood is left out of the tree and named in the findings
     */
    public static ParsedFile of(RuleFile file) {
        try {
            return new Parsing(file).result();
        } catch (RuntimeException | StackOverflowError e) { // a mistake of ours costs this file, and not the others
            String message = ProgramMistake.sentence(e);
            Finding finding = new Span(file, null, 0, 0).finding(Code.INTERNAL, message);
            Mended nothing = new Mended(new StringBuilder(), List.of(0));
            return new ParsedFile(file, List.of(), List.of(), Set.of(), List.of(finding), nothing, new PackageDescr());
        }
    }

    /** {@return the file} */
    public RuleFile file() {
        return file;
    }

    /** {@return all units of the file in their order, also those that are left out of the tree} */
    public List<Unit> units() {
        return units;
    }

    /**
     * The unit that a character is in, or that stands before it.
     *
     * @param offset how many characters of the file stand before it
     * @return the unit, the first one for what stands before that, or empty for a file without units
     */
    public Optional<Unit> unitAt(int offset) {
        int from = 0;
        int to = units.size();
        while (to - from > 1) {
            int middle = (from + to) / 2;
            if (units.get(middle).span().from() <= offset) {
                from = middle;
            } else {
                to = middle;
            }
        }
        return units.isEmpty() ? Optional.empty() : Optional.of(units.get(from));
    }

    /** {@return the comments of the file with their slashes, in their order} */
    public List<Token> comments() {
        return comments;
    }

    /** {@return Drools' tree of the file, without what could not be understood} */
    public PackageDescr tree() {
        return tree;
    }

    /** {@return what is wrong with the way the file is written, nothing for a file that Drools can parse} */
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
     * Whether a word stands between two values, such as {@code contains}.
     *
     * @param word a word
     * @return true when it is such an operator
     */
    public static boolean isOperator(String word) {
        return Words.OPERATORS.contains(word);
    }

    /**
     * Whether a word can be no value of an annotation that stands before it: it ends a unit, or says more of it.
     *
     * @param word a word
     * @return true when it is of another thing
     */
    public static boolean endsAnnotation(Token word) {
        return word.is("end") || word.is("when") || word.is("extends") || Outline.isAttribute(word);
    }

    /**
     * The words of a text by itself.
     *
     * @param text a piece of Java, such as stands in rule files
     * @return its words, at their offsets in the text
     */
    public static List<Token> words(String text) {
        return words(new Span(RuleFile.generated("", text), null, 0, text.length()));
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
}
