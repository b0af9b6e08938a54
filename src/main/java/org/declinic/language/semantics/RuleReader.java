package org.declinic.language.semantics;

import com.github.javaparser.ast.stmt.BlockStmt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.declinic.finding.Finding;
import org.declinic.language.syntax.ParsedFile;
import org.declinic.language.syntax.Span;
import org.declinic.language.syntax.Token;
import org.declinic.language.syntax.Unit;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Reads the conditions of one rule or query: what they demand, and what of it means nothing. */
final class RuleReader {

    private final ParsedFile file;
    private final Unit unit;
    private final RuleDescr rule;
    private final RuleScope scope;
    private final Set<String> queries;
    private final OutsideOfFacts outside;
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
        this.outside = new OutsideOfFacts(file, rule.getName(), scope);
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
        return new Rule(
                file,
                unit,
                rule,
                annotations,
                patterns,
                variables,
                conclusion.lookups(),
                conclusion.insertions(),
                then);
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
        } else if (descr instanceof OrDescr either) {
            List<String> inside = new ArrayList<>(within);
            inside.add("or");
            scope.alternatives(either.getDescrs().stream()
                    .<Runnable>map(each -> () -> read(each, inside))
                    .toList());
        } else if (descr instanceof ConditionalElementDescr group) {
            group.getDescrs().forEach(each -> read((BaseDescr) each, within));
        }
    }

    private void readPattern(PatternDescr pattern, List<String> within) {
        boolean onlyAccumulates = pattern.getSource() instanceof AccumulateDescr
                && file.span(null, pattern).text().startsWith("acc");
        readSource(pattern, within);
        boolean isPath = pattern.getObjectType() == null;
        Type type = isPath || onlyAccumulates || queries.contains(pattern.getObjectType()) ? null : typeOf(pattern);
        scope.bind(pattern.getIdentifier(), type);
        bindAll(pattern);
        ConstraintReader reader = new ConstraintReader(file, rule.getName(), scope);
        List<Constraint> constraints = new ArrayList<>();
        for (BaseDescr each : pattern.getConstraint().getDescrs()) {
            if (each instanceof ExprConstraintDescr expression) {
                boolean named = expression.getType() == ExprConstraintDescr.Type.NAMED;
                if (named && !expression.getExpression().contains(":=")) {
                    reader.read(expression, type).ifPresent(constraints::add);
                } else {
                    ParsedFile.words(file.span(rule.getName(), expression)).stream()
                            .filter(Token::isWord)
                            .forEach(word -> scope.bind(word.text(), null)); // which this may give a value to
                }
            }
        }
        constraints.forEach(
                constraint -> check(constraint, new FactNames(pattern.getIdentifier(), type, constraints), within));
        if (!onlyAccumulates && !isPath) {
            patterns.add(new Pattern(
                    file.span(rule.getName(), pattern),
                    pattern.getIdentifier(),
                    pattern.getObjectType(),
                    type,
                    List.copyOf(within),
                    pattern.getSource() instanceof FromDescr from ? outside.from(pattern, from) : null,
                    constraints,
                    constraints.size() == pattern.getConstraint().getDescrs().size()));
        }
    }

    private void check(Constraint constraint, FactNames fact, List<String> within) {
        Calculated calculated = new Calculated(scope, fact.type(), constraint.placed());
        if (constraint.variable() != null) {
            new Calculations(calculated, fact, within).checkNamed(constraint.variable(), constraint.expression());
        }
        new AmountCalculations(calculated).check(constraint.expression());
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
            Set<String> own = scope.boundBy(() -> read(accumulate.getInput(), inside));
            outside.functions(pattern, accumulate, own);
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
}
