package org.declinic.authoring.check;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.declinic.language.semantics.Constraint;
import org.declinic.language.semantics.Expressions;
import org.declinic.language.semantics.Pattern;
import org.declinic.language.semantics.Rule;
import org.declinic.language.semantics.Type;
import org.drools.mvel.parser.printer.PrintUtil;

/** The values that a rule's constraints name, and which of them are known to be known at each place. */
final class Values {

    private final Map<String, Value> variables = new HashMap<>();
    private final Set<String> inner = new HashSet<>();
    private final Set<String> known = new HashSet<>();
    private final Set<String> own = new HashSet<>();
    private final Map<String, Type> facts = new HashMap<>();
    private Pattern pattern;

    /** What is done at a constraint, when everything before it has been seen. */
    interface Visitor {

        void visit(Pattern pattern, Constraint constraint, Values values);
    }

    static void visit(Rule rule, Visitor visitor) {
        Values values = new Values();
        for (Pattern each : rule.patterns()) {
            values.visit(each, visitor);
        }
    }

    /** The values when all constraints of a rule hold. */
    static Values after(Rule rule) {
        Values values = new Values();
        rule.patterns().forEach(each -> values.visit(each, (pattern, constraint, nothing) -> {}));
        return values;
    }

    /** The field that a variable is the value of, or empty when it is none. */
    Optional<Value> variable(String name) {
        return Optional.ofNullable(variables.get(name));
    }

    private void visit(Pattern visited, Visitor visitor) {
        pattern = visited;
        if (visited.within().isEmpty()) {
            variables.keySet().removeAll(inner); // not seen outside of the 'not' that they are bound in
        }
        own.clear();
        if (visited.source() != null) {
            visitor.visit(visited, visited.source(), this);
        }
        Set<String> fields = new HashSet<>();
        for (Constraint constraint : visited.constraints()) {
            visitor.visit(visited, constraint, this);
            Guards.of(constraint.expression(), this).forEach(name -> fields.add(fieldOf(name)));
            bind(constraint);
            know(fields);
        }
        fields.stream().filter(name -> !name.startsWith("$")).forEach(name -> {
            known.remove(name);
            known.add(visited.variable() + "." + name);
        });
        if (visited.variable() != null && visited.type() != null) {
            facts.put(visited.variable(), visited.type());
        }
    }

    /** What a name of this pattern stands for, or the name itself. */
    private String fieldOf(String name) {
        known.add(name);
        return own.contains(name) && variables.containsKey(name)
                ? variables.get(name).field()
                : name;
    }

    /** A field is known by each of its names in the pattern. */
    private void know(Set<String> fields) {
        known.addAll(fields);
        own.stream()
                .filter(name -> variables.containsKey(name)
                        && fields.contains(variables.get(name).field()))
                .forEach(known::add);
    }

    private void bind(Constraint constraint) {
        if (constraint.variable() == null) {
            return;
        }
        own.add(constraint.variable());
        if (!pattern.within().isEmpty()) {
            inner.add(constraint.variable());
        }
        Optional<Value> value = of(Expressions.bound(constraint.expression()));
        value.ifPresent(field -> variables.put(
                constraint.variable(),
                new Value(constraint.variable(), field.field(), field.owner(), "where it gets its value")));
        if (value.isEmpty()) {
            known.add(constraint.variable()); // calculated, which fails when something is unknown
        }
    }

    /** The value that an expression names, or empty when it is calculated, constant or nothing known. */
    Optional<Value> of(Node node) {
        if (node instanceof EnclosedExpr enclosed) {
            return of(enclosed.getInner());
        } else if (node instanceof NameExpr name) {
            String written = name.getNameAsString();
            boolean isField =
                    pattern.type() != null && pattern.type().field(written).isPresent();
            return isField
                    ? Optional.of(new Value(written, written, pattern.type(), "before it"))
                    : Optional.ofNullable(variables.get(written));
        } else if (node instanceof FieldAccessExpr access
                && access.getScope() instanceof NameExpr fact
                && facts.containsKey(fact.getNameAsString())) {
            Type owner = facts.get(fact.getNameAsString());
            String field = access.getNameAsString();
            return owner.field(field)
                    .map(type -> new Value(written(access), field, owner, "in " + fact.getNameAsString()));
        } else if (node instanceof FieldAccessExpr access) {
            Type owner = of(access.getScope()).map(Value::type).orElse(null);
            String path = written(access);
            return owner == null || owner.field(access.getNameAsString()).isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Value(path, path, owner, "before it"));
        }
        return Optional.empty();
    }

    /** The first amount that an expression is calculated from. */
    Optional<Value> amountIn(Node node) {
        Optional<Value> value = of(node);
        return value.isPresent()
                ? value.filter(Value::isAmount)
                : Expressions.parts(node).stream()
                        .flatMap(part -> amountIn(part).stream())
                        .findFirst();
    }

    private static String written(Expression expression) {
        return expression instanceof FieldAccessExpr access
                ? written(access.getScope()) + "." + access.getNameAsString()
                : PrintUtil.printNode(expression);
    }

    /** Whether a value may be unknown where the constraint that was reached names it. */
    boolean mayBeUnknown(Value value) {
        return value.mayBeUnknown() && !known.contains(value.written());
    }

    /** Whether a value may be unknown when a constraint needs it: what gets a name is needed where that is used. */
    boolean isUnknownIn(Constraint constraint, Value value) {
        String name = constraint.variable();
        boolean usedHere = pattern.constraints().stream()
                .filter(each -> each != constraint)
                .flatMap(each -> Expressions.names(each.expression()))
                .anyMatch(used -> used.getNameAsString().equals(name));
        return name == null || usedHere ? mayBeUnknown(value) : staysUnknown(value);
    }

    /** Whether a value may be unknown, whatever stands behind it in the pattern. */
    boolean staysUnknown(Value value) {
        String guarded = own.contains(value.written()) ? value.field() : value.written();
        return mayBeUnknown(value)
                && pattern.constraints().stream()
                        .map(constraint -> Guards.of(constraint.expression(), this))
                        .noneMatch(known -> known.contains(value.written()) || known.contains(guarded));
    }
}
