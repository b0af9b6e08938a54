package org.declinic.language.semantics;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.Range;
import com.github.javaparser.ast.stmt.BlockStmt;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.language.syntax.ParsedFile;
import org.declinic.language.syntax.Span;
import org.declinic.language.syntax.Token;
import org.declinic.language.syntax.Unit;

/** Finds what cannot be read or is not known in the functions of a file, which Drools reports without a line. */
record Functions(ParsedFile file, FileScope scope, List<Finding> findings) {

    void check() {
        NavigableSet<Integer> slips = new TreeSet<>();
        file.findings().forEach(finding -> slips.add(finding.place().line()));
        file.units().stream()
                .filter(unit -> unit.keyword().equals("function") && file.understood(unit) && !unit.isIn(slips))
                .forEach(this::check);
    }

    private void check(Unit unit) {
        List<Token> words = unit.header();
        Optional<Token> brace = words.stream().filter(word -> word.is("{")).findFirst();
        Optional<Token> end = words.stream().filter(word -> word.is("}")).reduce((first, second) -> second);
        if (brace.isEmpty() || end.isEmpty()) {
            return;
        }
        checkTypes(unit, words.subList(0, words.indexOf(brace.get())));
        Span body = unit.span().at(brace.get().from(), end.get().to());
        ParseResult<BlockStmt> parsed = new JavaParser(Consequence.JAVA).parseBlock(body.text());
        if (!parsed.isSuccessful()) {
            Optional<Range> range = parsed.getProblems()
                    .get(0)
                    .getLocation()
                    .flatMap(at -> at.getBegin().getRange());
            Span place = range.map(at -> body.at(at.begin.line, at.begin.column - 1, at.end.line, at.end.column))
                    .orElse(body);
            findings.add(finding(place, words));
        }
    }

    /** What it gives and takes: each name that begins with a capital, and is not that of the function. */
    private void checkTypes(Unit unit, List<Token> signature) {
        RuleScope rule = new RuleScope(scope, unit, List.of(), findings);
        for (int at = 1; at + 1 < signature.size(); at++) {
            Token word = signature.get(at);
            boolean isType = word.isWord() && Character.isUpperCase(word.text().charAt(0));
            boolean isPart =
                    signature.get(at - 1).is(".") || signature.get(at + 1).is("(");
            if (isType && !isPart && scope.type(word.text()).isEmpty()) {
                rule.unknownType(word.text(), unit.span().at(word));
            }
        }
    }

    /** A line that ends without a semicolon is read on into the next one. */
    private static Finding finding(Span place, List<Token> words) {
        int at = (int) words.stream().filter(word -> word.to() <= place.from()).count();
        Token word = words.get(Math.min(at, words.size() - 1));
        boolean ends = word.is(")") || word.isWord() || word.kind() == Token.Kind.TEXT;
        return ends && at + 1 < words.size() && words.get(at + 1).beginsLine()
                ? place.at(word)
                        .finding(Code.MISSING_SEMICOLON, "a ';' is missing after '" + word.text() + "'")
                        .help("a statement ends with ';'")
                : place.finding(Code.SYNTAX, "this cannot be read in the function: '" + place.text() + "'")
                        .help("a function is written in Java");
    }
}
