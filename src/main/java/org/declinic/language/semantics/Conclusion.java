package org.declinic.language.semantics;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.SwitchEntry;
import java.lang.reflect.Executable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.declinic.conclusions.GivesNamed;
import org.declinic.conclusions.Needs;
import org.declinic.finding.Code;
import org.declinic.language.semantics.Rule.Annotation;
import org.declinic.language.syntax.ParsedFile;
import org.declinic.language.syntax.Span;
import org.declinic.language.syntax.Unit;
import org.drools.drl.ast.descr.RuleDescr;
import org.kie.api.runtime.rule.RuleContext;

/** Checks the Java of a rule's {@code then}: its names, its calls, and the variables that its texts name. */
final class Conclusion {

    private static final Set<String> OF_DROOLS = Set.of("kcontext", "drools");

    private final Unit unit;
    private final RuleDescr rule;
    private final Consequence consequence;
    private final RuleScope scope;
    private final List<Annotation> annotations;
    private final Set<String> locals = new HashSet<>();
    private final Map<String, Type> typesOfLocals = new HashMap<>();
    private final RowArguments rows;
    private final Insertions insertions;
    private final Calls calls;

    Conclusion(ParsedFile file, Unit unit, RuleDescr rule, RuleScope scope, List<Annotation> annotations) {
        this.unit = unit;
        this.rule = rule;
        this.consequence = new Consequence(file, unit, rule);
        this.scope = scope;
        this.annotations = annotations;
        this.calls = new Calls(scope);
        this.rows = new RowArguments(scope, this::place);
        this.insertions = new Insertions(scope);
    }

    /** The conclusion as Java reads it; as much of it as can be read. */
    BlockStmt check() {
        BlockStmt block = consequence.read(scope::found);
        if (consequence.isReadable()) {
            block.findAll(VariableDeclarator.class).forEach(local -> locals.add(local.getNameAsString()));
            block.findAll(Parameter.class).forEach(local -> locals.add(local.getNameAsString()));
            check(block);
        }
        insertions.checkAllAreSeen(rule, unit);
        return block;
    }

    /** The rows of tables that are looked up. */
    List<Rule.Lookup> lookups() {
        return rows.lookups();
    }

    /** What is put into the working memory. */
    List<Rule.Insertion> insertions() {
        return insertions.all();
    }

    private void check(Node node) {
        if (node instanceof Expression expression) {
            typeOf(expression);
        } else if (node instanceof SwitchEntry entry) {
            entry.getStatements().forEach(this::check);
        } else if (node instanceof VariableDeclarator local) {
            Type value = local.getInitializer().map(this::typeOf).orElse(null);
            typesOfLocals.put(
                    local.getNameAsString(),
                    local.getType().isVarType()
                            ? value
                            : scope.file().type(local.getTypeAsString()).orElse(null));
        } else {
            if (node instanceof ReturnStmt back
                    && back.getExpression().isPresent()
                    && back.getParentNode().filter(Node::hasParentNode).isEmpty()) {
                scope.found(place(back)
                        .finding(Code.SYNTAX, "'then' gives no value back")
                        .help("write one call, such as because( kcontext, \"...\" );"));
            }
            node.getChildNodes().forEach(this::check);
        }
    }

    private Type typeOf(Expression expression) {
        Type literal = JavaType.ofLiteral(expression);
        if (literal != null) {
            return literal;
        } else if (expression instanceof NameExpr name) {
            return name(name);
        } else if (expression instanceof MethodCallExpr call) {
            return call(call);
        } else if (expression instanceof ObjectCreationExpr creation) {
            List<Type> arguments =
                    creation.getArguments().stream().map(this::typeOf).toList();
            String type = creation.getType().getNameWithScope();
            return calls.construct(type, place(creation.getType()), arguments);
        } else if (expression instanceof FieldAccessExpr access) {
            Optional<Type> type = scope.file().type(access.getScope().toString());
            if (type.isEmpty() && scope.file().type(access.toString()).isEmpty() && !isPackage(access)) {
                typeOf(access.getScope());
            }
            return null;
        } else if (expression instanceof EnclosedExpr enclosed) {
            return typeOf(enclosed.getInner());
        } else if (expression instanceof CastExpr cast) {
            typeOf(cast.getExpression());
            return scope.file().type(cast.getTypeAsString()).orElse(null);
        } else if (expression instanceof ConditionalExpr either) {
            typeOf(either.getCondition());
            Type one = typeOf(either.getThenExpr());
            return one == typeOf(either.getElseExpr()) ? one : null;
        }
        if (expression instanceof AssignExpr change && change.getTarget() instanceof FieldAccessExpr field) {
            Type changed = typeOf(field.getScope());
            if (changed != null && changed.field(field.getNameAsString()).isPresent()) {
                scope.found(place(field)
                        .finding(Code.STATES_FACT, "'" + field + "' changes a fact")
                        .help("give a fact its values when it is made"));
                return null;
            }
        }
        expression.getChildNodes().forEach(this::check);
        return null;
    }

    private static boolean isPackage(Expression expression) {
        return expression.toString().matches("(?:java|javax|org|com)(?:\\.[a-z]\\w*)*");
    }

    private Type name(NameExpr expression) {
        String name = expression.getNameAsString();
        if (scope.variables().contains(name)) {
            return scope.typeOf(name);
        } else if (typesOfLocals.containsKey(name)) {
            return typesOfLocals.get(name);
        } else if (locals.contains(name)
                || name.equals("drools")
                || scope.file().hasStaticField(name)) {
            return null;
        } else if (name.equals("kcontext")) {
            return JavaType.of(RuleContext.class);
        } else if (scope.file().globals().contains(name)) {
            return scope.file().global(name);
        }
        boolean called = expression.getParentNode().orElseThrow() instanceof MethodCallExpr call
                && call.getScope().filter(of -> of == expression).isPresent();
        if (name.startsWith("$") || !called) {
            scope.unknownVariable(place(expression));
        } else if (Character.isUpperCase(name.charAt(0))) {
            scope.unknownType(name, place(expression));
        } else {
            scope.found(place(expression)
                    .finding(Code.UNDECLARED_GLOBAL, "'" + name + "' is no variable of the rule, and no global")
                    .help("remove it: 'then' holds one conclusion, with the rule's own variables"));
        }
        return null;
    }

    private Type call(MethodCallExpr call) {
        String name = call.getNameAsString();
        Optional<Type> ofClass = call.getScope()
                .filter(of -> !(of instanceof NameExpr local && isValue(local.getNameAsString())))
                .flatMap(of -> scope.file().type(of.toString()));
        Type on = ofClass.orElseGet(() -> call.getScope().map(this::typeOf).orElse(null));
        List<Type> arguments = call.getArguments().stream().map(this::typeOf).toList();
        insertions.take(call, on, arguments, this::place);
        if (call.getScope().isPresent()) {
            return calls.on(on, name, place(call.getName()), arguments);
        }
        Type result = calls.free(name, place(call.getName()), arguments);
        List<Callable> concluding = scope.file().staticMethods(name);
        if (!concluding.isEmpty()) {
            needsAnnotation(name, concluding.get(0).java());
            GivesNamed named = concluding.get(0).java().getAnnotation(GivesNamed.class);
            if (named != null) {
                rows.checkNamedType(call, named.firstKeyInText() ? 1 : 0);
            }
            rows.checkRow(call, concluding, arguments);
            call.getArguments().forEach(this::checkText);
        }
        return result;
    }

    private boolean isValue(String name) {
        return scope.variables().contains(name) || locals.contains(name) || OF_DROOLS.contains(name);
    }

    private void needsAnnotation(String method, Executable java) {
        Needs needs = java.getAnnotation(Needs.class);
        if (needs != null && !RuleAnnotations.has(annotations, needs.value())) {
            Span name =
                    unit.span().at(unit.header().get(Math.min(1, unit.header().size() - 1)));
            String needed = "@" + needs.value();
            scope.found(name.finding(Code.MISSING_ANNOTATION, "a rule that calls '" + method + "' needs " + needed)
                    .help("write " + needed + " below the rule's name"));
        }
    }

    /** The variables in braces in a text that is said. */
    private void checkText(Expression argument) {
        if (argument instanceof StringLiteralExpr text) {
            Placeholders.check(place(text), scope);
        }
    }

    private Span place(Node node) {
        return consequence.place(node);
    }
}
