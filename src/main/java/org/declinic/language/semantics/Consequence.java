package org.declinic.language.semantics;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.Position;
import com.github.javaparser.Problem;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.stmt.BlockStmt;
import java.util.function.Consumer;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.language.syntax.ParsedFile;
import org.declinic.language.syntax.Span;
import org.declinic.language.syntax.Unit;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** The {@code then} of a rule, read as Java, with the places of what stands in it. */
final class Consequence {

    static final ParserConfiguration JAVA =
            new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17);

    private final ParsedFile file;
    private final Unit unit;
    private final RuleDescr rule;
    private boolean readable;

    Consequence(ParsedFile file, Unit unit, RuleDescr rule) {
        this.file = file;
        this.unit = unit;
        this.rule = rule;
    }

    /** As much of it as can be read. */
    BlockStmt read(Consumer<Finding> findings) {
        if (!(rule.getConsequence() instanceof String java) || java.isBlank() || isMvel()) {
            return new BlockStmt();
        }
        ParseResult<BlockStmt> parsed = new JavaParser(JAVA).parseBlock("{" + java + "}");
        readable = parsed.isSuccessful() && !unit.then().isEmpty();
        if (!parsed.isSuccessful() && !unit.then().isEmpty() && !isOfDrools(java)) {
            Problem problem = parsed.getProblems().get(0);
            Span place = problem.getLocation()
                    .flatMap(range -> range.getBegin().getRange())
                    .map(range -> place(range.begin, range.end))
                    .orElse(unit.span().at(unit.then().get(0)));
            findings.accept(place.finding(Code.SYNTAX, "this cannot be read in 'then': '" + place.text() + "'")
                    .help("'then' holds one call, such as because( kcontext, \"...\" );"));
        }
        return parsed.getResult().orElseGet(BlockStmt::new);
    }

    private boolean isMvel() {
        AttributeDescr dialect = rule.getAttributes().get("dialect");
        return dialect != null && dialect.getValue().contains("mvel");
    }

    /** Whether all of it was read, and there is something to check. */
    boolean isReadable() {
        return readable;
    }

    /** Whether the conclusion uses what Drools adds to Java. */
    private static boolean isOfDrools(String java) {
        return java.matches("(?s).*(\\bmodify\\s*\\(|\\bwith\\s*\\(|\\d[BI]\\b).*");
    }

    Span place(Node node) {
        return node.getRange()
                .map(range -> place(range.begin, range.end))
                .orElse(unit.span().at(unit.then().get(0)));
    }

    /** A place in the block that was parsed: the conclusion after one brace. */
    private Span place(Position begin, Position end) {
        return file.conclusion(
                rule,
                begin.line,
                begin.column - (begin.line == 1 ? 2 : 1),
                end.line,
                end.column - (end.line == 1 ? 1 : 0));
    }
}
