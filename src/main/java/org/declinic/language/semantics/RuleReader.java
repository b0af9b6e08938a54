package org.declinic.language.semantics;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.BlockStmt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.language.syntax.ParsedFile;
import org.declinic.language.syntax.Span;
import org.declinic.language.syntax.Token;
import org.declinic.language.syntax.Unit;
import org.declinic.text.DidYouMean;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;

/** Reads the conditions of one rule or query: what they demand, and what of it means nothing. */
final class RuleReader {

    /** The words of Java that stand for values, or between them. */
    private static final Set<String> OF_VALUES = Set.of("true", "false", "null", "this", "new", "instanceof");

    private final ParsedFile file;
    private final Unit unit;
    private final RuleDescr rule;
    private final RuleScope scope;
    private final Set<String> queries;
    private final List<Pattern> patterns = new ArrayList<>();

    RuleReader(
            ParsedFile file,
            Unit unit,
            RuleDescr rule,
            FileScope fileScope,
            Set<String> queries,
            List<Finding> findings) {
        this.file = file;
        this.unit = unit;
        this.rule = rule;
        this.queries = queries;
        List<String> parameters = rule instanceof QueryDescr query ? List.of(query.getParameters()) : List.of();
        this.scope = new RuleScope(fileScope, unit, parameters, findings);
    }

    Rule read() {
        if (rule.getParentName() != null) {
            scope.extendsAnother();
        }
        if (rule.getLhs() != null) {
            read(rule.getLhs(), List.of());
        }
        List<Rule.Annotation> annotations = Annotated.in(unit);
        Conclusion conclusion = new Conclusion(file, unit, rule, scope, annotations);
        BlockStmt then = conclusion.check();
        HashMap<String, Type> variables = new HashMap<>();
        scope.variables().forEach(name -> variables.put(name, scope.typeOf(name)));
        return new Rule(file, unit, rule, annotations, patterns, variables, conclusion.lookups(), then);
    }

    private void read(BaseDescr descr, List<String> within) {
        if (descr instanceof PatternDescr pattern) {
            readPattern(pattern, within);
        } else if (descr instanceof NotDescr || descr instanceof ExistsDescr || descr instanceof ForallDescr) {
            Set<String> before = new HashSet<>(scope.variables());
            List<String> inside = new ArrayList<>(within);
            inside.add(descr instanceof NotDescr ? "not" : descr instanceof ExistsDescr ? "exists" : "forall");
            ((ConditionalElementDescr) descr).getDescrs().forEach(each -> read((BaseDescr) each, inside));
            scope.onlyBound(before);
        } else if (descr instanceof ConditionalElementDescr group) {
            List<String> inside = new ArrayList<>(within);
            if (descr instanceof OrDescr) {
                inside.add("or");
            }
            group.getDescrs().forEach(each -> read((BaseDescr) each, inside));
        }
    }

    private void readPattern(PatternDescr pattern, List<String> within) {
        boolean onlyAccumulates = pattern.getSource() instanceof AccumulateDescr
                && file.span(null, pattern).text().startsWith("acc");
        readSource(pattern, within);
        Type type = onlyAccumulates || queries.contains(pattern.getObjectType()) ? null : typeOf(pattern);
        scope.bind(pattern.getIdentifier(), type);
        bindAll(pattern);
        List<Constraint> constraints = new ArrayList<>();
        for (BaseDescr each : pattern.getConstraint().getDescrs()) {
            if (each instanceof ExprConstraintDescr expression) {
                boolean named = expression.getType() == ExprConstraintDescr.Type.NAMED;
                if (named && !expression.getExpression().contains(":=")) {
                    constraint(expression, type).ifPresent(constraints::add);
                } else {
                    ParsedFile.words(file.span(rule.getName(), expression)).stream()
                            .filter(Token::isWord)
                            .forEach(word -> scope.bind(word.text(), null)); // which this may give a value to
                }
            }
        }
        if (!onlyAccumulates) {
            patterns.add(new Pattern(
                    file.span(rule.getName(), pattern),
                    pattern.getIdentifier(),
                    pattern.getObjectType(),
                    type,
                    List.copyOf(within),
                    constraints));
        }
    }

    /** The constraints of a pattern can use a name that another one of them gives. */
    private void bindAll(PatternDescr pattern) {
        List<Token> words = ParsedFile.words(file.span(rule.getName(), pattern));
        for (int at = 1; at + 1 < words.size(); at++) {
            if (words.get(at + 1).is(":") && !scope.knows(words.get(at).text())) {
                scope.bind(words.get(at).text(), null);
            }
        }
    }

    private void readSource(PatternDescr pattern, List<String> within) {
        List<String> inside = new ArrayList<>(within);
        if (pattern.getSource() instanceof AccumulateDescr accumulate) {
            inside.add("accumulate");
            read(accumulate.getInput(), inside);
            accumulate.getFunctions().forEach(function -> scope.bind(function.getBind(), null));
        } else if (pattern.getSource() instanceof CollectDescr collect) {
            inside.add("collect");
            read(collect.getInputPattern(), inside);
        }
    }

    private Type typeOf(PatternDescr pattern) {
        String name = pattern.getObjectType();
        Optional<Type> type = scope.file().type(name);
        if (type.isEmpty()) {
            scope.unknownType(name, typeSpan(pattern));
        }
        return type.orElse(null);
    }

    /** The type's name: the word before the first parenthesis. */
    private Span typeSpan(PatternDescr pattern) {
        Span span = file.span(rule.getName(), pattern);
        Token found = null;
        for (Token word : ParsedFile.words(span)) {
            if (word.is("(")) {
                break;
            }
            found = word.isWord() ? word : found;
        }
        return found == null ? span : span.at(found);
    }

    private Optional<Constraint> constraint(ExprConstraintDescr descr, Type type) {
        Span span = file.span(rule.getName(), descr);
        Optional<DrlxExpression> parsed = Expressions.parse(descr.getExpression());
        if (parsed.isEmpty()) {
            wordOfJava(span, type).ifPresent(scope::found); // anything else is for Drools to say
            return Optional.empty();
        }
        DrlxExpression expression = parsed.get();
        String variable =
                expression.getBind() == null ? null : expression.getBind().getIdentifier();
        Placed placed = new Placed(variable == null ? span : behindColon(span), expression.getExpr());
        if (Meaning.literal(expression.getExpr()) != null) {
            scope.found(comparesNothing(span, variable, placed.whole(), type));
            return Optional.empty();
        }
        Type of = new Meaning(scope, type, placed).of(expression.getExpr());
        Expression bound = bound(expression.getExpr());
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

    /** What a name is given to: of a comparison or calculation its leftmost value. */
    static Expression bound(Expression expression) {
        if (expression instanceof BinaryExpr binary) {
            return bound(binary.getLeft());
        }
        return expression instanceof PointFreeExpr pointFree ? pointFree.getLeft() : expression;
    }

    private static Span behindColon(Span span) {
        int colon = span.text().indexOf(':');
        return span.at(span.from() + colon + 1, span.to());
    }
}
