package org.declinic.language.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Parses a file with Drools' parser: without its slips, and without the units that it cannot read even so. */
final class Parsing {

    /** What Drools says in addition to the error itself. */
    private static final String UNHELPFUL = "null Package";

    /** An error leads the parser to see others that are none, so units are left out one by one, but not forever. */
    private static final int MOST_PARSES = 50;

    /** How much is parsed again and again at most: of a long file, several units at a time are left out. */
    private static final int MOST_CHARACTERS = 6_000_000;

    /** Far more than a rule that can be read has. */
    private static final int DEEPEST = 100;

    /** A class of Java holds about as much. */
    private static final int LONGEST = 65_536;

    private static final Pattern UNEXPECTED = Pattern.compile("^Line (\\d+):(\\d+) ");

    private final RuleFile file;
    private final List<Unit> units;
    private final List<Token> comments;
    private final Set<Unit> unreadable = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Finding> findings;
    private final Mended mended;
    private PackageDescr tree;
    private int parses;

    Parsing(RuleFile file) {
        this.file = file;
        Outline outline = Outline.of(file);
        this.units = outline.units();
        this.comments = outline.comments();
        boolean java = units.stream().noneMatch(unit -> unit.keyword().equals("dialect") && isMvel(unit));
        units.stream()
                .filter(unit -> !isTooLong(unit) && tooDeep(unit).isEmpty())
                .forEach(unit -> Punctuation.check(unit, java && !isMvel(unit), outline.slips()));
        this.mended = outline.slips().mended();
        this.findings = new ArrayList<>(outline.slips().findings());
    }

    private static boolean isMvel(Unit unit) {
        List<Token> words = unit.header();
        return IntStream.range(1, words.size())
                .anyMatch(at ->
                        words.get(at - 1).is("dialect") && words.get(at).value().equals("mvel"));
    }

    ParsedFile result() {
        units.stream().filter(unit -> unit.keyword().isEmpty()).forEach(this::leaveOut);
        units.forEach(this::leaveOutWhenLong);
        units.stream().filter(unit -> !isTooLong(unit)).forEach(this::leaveOutWhenDeep);
        while (tree == null) {
            parse();
        }
        return new ParsedFile(file, units, comments, unreadable, findings, mended, tree);
    }

    private void parse() {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr parsed = null;
        try {
            parsed = parser.parse(false, mended.text().toString());
        } catch (DroolsParserException | RuntimeException e) {
            findings.add(unknownPlace().finding(Code.SYNTAX, "the parser gave up: " + e.getMessage()));
        }
        List<ParserError> errors = parser.getErrors().stream()
                .filter(error -> !error.getMessage().contains(UNHELPFUL))
                .filter(ParserError.class::isInstance)
                .map(ParserError.class::cast)
                .limit(++parses < mostParses() ? 1 : Integer.MAX_VALUE)
                .toList();
        if (!errors.isEmpty() && leaveOutSlipped()) {
            return;
        }
        String text = mended.text().toString();
        boolean done = errors.isEmpty();
        for (ParserError error : errors) {
            done |= !leaveOutAt(mended.offsetInFile(offsetOf(error, text)));
        }
        if (done && parsed == null && findings.isEmpty()) {
            findings.add(unknownPlace().finding(Code.SYNTAX, "the file cannot be read"));
        }
        if (done) {
            tree = parsed == null ? new PackageDescr() : parsed;
        }
    }

    /** An error that the parser did not expect has its place in its message alone. */
    private static int offsetOf(ParserError error, String text) {
        Matcher place = UNEXPECTED.matcher(error.getMessage());
        return place.find() && error.getRow() < 1
                ? Mended.offsetIn(text, Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)))
                : Mended.offsetIn(text, error.getRow(), error.getCol());
    }

    private int mostParses() {
        return Math.min(MOST_PARSES, 1 + MOST_CHARACTERS / (1 + file.text().length()));
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
                    .finding(Code.SYNTAX, "this cannot be read: '" + word.text() + "' does not belong here")
                    .help("compare it with the examples in rules/README.md"));
            leaveOut(unit);
        });
        return culprit.isPresent();
    }

    private static Token wordAt(Unit unit, int offset) {
        List<Token> words = unit.words();
        return words.stream().filter(word -> word.to() > offset).findFirst().orElse(words.get(words.size() - 1));
    }

    /** What has a slip, and is no rule, is the first to be suspected: it can make everything behind it unreadable. */
    private boolean leaveOutSlipped() {
        NavigableSet<Integer> lines = new TreeSet<>();
        findings.forEach(finding -> lines.add(finding.place().line()));
        List<Unit> slipped = units.stream()
                .filter(unit -> !unit.isRule() && !unreadable.contains(unit))
                .filter(unit -> unit.isIn(lines))
                .toList();
        slipped.forEach(this::leaveOut);
        return !slipped.isEmpty();
    }

    private static boolean isTooLong(Unit unit) {
        return unit.span().to() - unit.span().from() > LONGEST;
    }

    private void leaveOutWhenLong(Unit unit) {
        if (isTooLong(unit)) {
            String what = String.format(Locale.ROOT, "this has more than %,d characters", LONGEST);
            findings.add(unit.span()
                    .at(unit.words().get(0))
                    .finding(Code.TOO_LARGE, what)
                    .help("divide it; many values belong into a table"));
            leaveOut(unit);
        }
    }

    /** A parser that goes down once for each bracket would come to the end of its stack. */
    private static Optional<Token> tooDeep(Unit unit) {
        int depth = 0;
        for (Token word : unit.words()) {
            depth += word.is("(") || word.is("[") || word.is("{") ? 1 : 0;
            depth -= word.is(")") || word.is("]") || word.is("}") ? 1 : 0;
            if (depth > DEEPEST) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    private void leaveOutWhenDeep(Unit unit) {
        tooDeep(unit).ifPresent(word -> {
            findings.add(unit.span()
                    .at(word)
                    .finding(Code.SYNTAX, "brackets stand more than " + DEEPEST + " deep in each other")
                    .help("divide the rule"));
            leaveOut(unit);
        });
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
