package org.declinic.language.semantics;

import com.github.javaparser.ast.expr.Expression;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.language.syntax.ParsedFile;
import org.declinic.language.syntax.Span;
import org.declinic.text.DidYouMean;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.drools.mvel.parser.ast.expr.OOPathExpr;

/** Reads what stands between two commas of a pattern, and says what of it means nothing. */
record ConstraintReader(ParsedFile file, String rule, RuleScope scope) {

    /** The words of Java that stand for values, or between them. */
    private static final Set<String> OF_VALUES = Set.of("true", "false", "null", "this", "new", "instanceof");

    Optional<Constraint> read(ExprConstraintDescr descr, Type type) {
        Span span = file.span(rule, descr);
        Optional<DrlxExpression> parsed = Expressions.parse(descr.getExpression());
        if (parsed.isEmpty()) {
            wordOfJava(span, type).ifPresent(scope::found); // anything else is for Drools to say
            return Optional.empty();
        }
        DrlxExpression expression = parsed.get();
        String variable =
                expression.getBind() == null ? null : expression.getBind().getIdentifier();
        if (expression.getExpr() instanceof OOPathExpr) {
            scope.bind(variable, null);
            return Optional.empty();
        }
        Placed placed = new Placed(variable == null ? span : behindColon(span), expression.getExpr());
        if (JavaType.ofLiteral(expression.getExpr()) != null) {
            scope.found(comparesNothing(span, variable, placed.whole(), type));
            return Optional.empty();
        }
        Type of = new Meaning(scope, type, placed).of(expression.getExpr());
        Expression bound = Expressions.bound(expression.getExpr());
        scope.bind(variable, bound == expression.getExpr() ? of : new Meaning(scope.silent(), type, placed).of(bound));
        return Optional.of(new Constraint(span, variable, expression.getExpr(), placed));
    }

    /** Drools reads constraints as Java, where some words cannot be names. */
    private static Optional<Finding> wordOfJava(Span span, Type type) {
        return ParsedFile.words(span).stream()
                .filter(word -> type != null && word.isWord())
                .filter(word -> SourceVersion.isKeyword(word.text()) && !OF_VALUES.contains(word.text()))
                .findFirst()
                .map(word -> span.at(word)
                        .finding(
                                Code.UNKNOWN_FIELD,
                                type.name() + " has no field '" + word.text() + "', which is a word of Java")
                        .help(DidYouMean.help(word.text(), type.fields())));
    }

    /** A value alone: one that ':' should compare with a field, or the end of a number that a comma divides. */
    private static Finding comparesNothing(Span span, String variable, Span value, Type type) {
        String written = value.text().strip();
        if (variable == null) {
            return span.finding(Code.SYNTAX, written + " compares nothing")
                    .help("say what it is compared with; a number has no separator of thousands");
        }
        int colon = span.from() + span.text().indexOf(':');
        boolean ofField = type != null && type.field(variable).isPresent();
        return span.at(colon, colon + 1)
                .finding(Code.SINGLE_EQUALS, "':' gives a name, and compares nothing")
                .help(ofField ? "write " + variable + " == " + written : "write a field behind it");
    }

    private static Span behindColon(Span span) {
        int colon = span.text().indexOf(':');
        return span.at(span.from() + colon + 1, span.to());
    }
}
