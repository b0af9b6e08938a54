package org.declinic.language.semantics;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.declinic.finding.Code;
import org.declinic.language.syntax.Span;
import org.declinic.text.DidYouMean;
import org.drools.mvel.parser.ast.expr.HalfBinaryExpr;
import org.drools.mvel.parser.ast.expr.HalfPointFreeExpr;
import org.drools.mvel.parser.ast.expr.NullSafeFieldAccessExpr;
import org.drools.mvel.parser.ast.expr.NullSafeMethodCallExpr;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;

/** Finds the type of an expression in a condition, and what of it means nothing. {@code null} is any type. */
final class Meaning {

    private static final Type BOOLEAN = JavaType.of(Boolean.class);

    private final RuleScope scope;
    private final Type pattern;
    private final Placed placed;
    private final Calls calls;
    private final Comparisons comparisons;
    private final NameMeaning names;

    /** For expressions of a pattern of a type, or {@code null} outside of patterns. */
    Meaning(RuleScope scope, Type pattern, Placed placed) {
        this.scope = scope;
        this.pattern = pattern;
        this.placed = placed;
        this.calls = new Calls(scope);
        this.comparisons = new Comparisons(scope, placed);
        this.names = new NameMeaning(scope, pattern);
    }

    Type of(Node node) {
        if (node instanceof NameExpr name) {
            return names.of(name.getNameAsString(), placed.of(name));
        } else if (node instanceof EnclosedExpr enclosed) {
            return of(enclosed.getInner());
        } else if (node instanceof BinaryExpr binary) {
            return binary(binary);
        } else if (node instanceof PointFreeExpr pointFree) {
            Type left = of(pointFree.getLeft());
            List<Type> right = pointFree.getRight().stream().map(this::ofListed).toList();
            comparisons.check(pointFree, left, right);
            return BOOLEAN;
        } else if (node instanceof FieldAccessExpr access) {
            return access(access, access.getScope(), access.getNameAsString(), placed.of(access.getName()));
        } else if (node instanceof NullSafeFieldAccessExpr access) {
            return access(access, access.getScope(), access.getNameAsString(), placed.of(access.getName()));
        } else if (node instanceof MethodCallExpr call) {
            return call(call.getScope(), call.getNameAsString(), call.getArguments(), placed.of(call.getName()));
        } else if (node instanceof NullSafeMethodCallExpr call) {
            return call(call.getScope(), call.getNameAsString(), call.getArguments(), placed.of(call.getName()));
        } else if (node instanceof ObjectCreationExpr creation) {
            List<Type> arguments =
                    creation.getArguments().stream().map(this::of).toList();
            return calls.construct(creation.getTypeAsString(), placed.of(creation.getType()), arguments);
        } else if (node instanceof UnaryExpr unary) {
            Type type = of(unary.getExpression());
            return unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT ? BOOLEAN : type;
        } else if (node instanceof ThisExpr) {
            return pattern;
        }
        Type literal = JavaType.ofLiteral(node);
        if (literal == null) {
            Expressions.parts(node).stream()
                    .filter(Expression.class::isInstance)
                    .forEach(this::of);
        }
        return literal;
    }

    private Type ofListed(Expression value) {
        return value instanceof NameExpr name && names.isConstant(name.getNameAsString()) ? null : of(value);
    }

    private Type access(Node node, Expression of, String name, Span place) {
        Optional<String> qualified = Expressions.qualifiedName(of);
        Optional<Type> ofClass = qualified.flatMap(this::classOf);
        if (ofClass.isPresent()) {
            return constant(ofClass.get(), name, place);
        }
        if (qualified.isPresent() && Expressions.isPackage(qualified.get())) {
            return null;
        }
        if (of instanceof NameExpr unknown
                && Character.isUpperCase(unknown.getNameAsString().charAt(0))) {
            String instead = names.instead(name);
            if (instead == null) {
                scope.unknownType(unknown.getNameAsString(), placed.of(unknown));
            } else {
                String written = unknown.getNameAsString();
                scope.found(placed.of(unknown)
                        .finding(Code.UNKNOWN_TYPE, "there is no type '" + written + "'")
                        .help(instead));
            }
            return null;
        }
        Type type = of(of);
        if (type == null || scope.isAnything(type)) {
            return null;
        }
        Optional<Type> field = type.field(name);
        if (field.isEmpty()) {
            scope.unknown(
                    place.finding(Code.UNKNOWN_FIELD, type.name() + " has no field '" + name + "'"),
                    DidYouMean.help(name, type.fields()),
                    null);
        }
        return field.orElse(null);
    }

    private Type constant(Type type, String name, Span place) {
        if (type.constants().contains(name)) {
            return type.isEnum() ? type : null;
        }
        if (type.javaClass() != Object.class) {
            scope.unknown(
                    place.finding(Code.UNKNOWN_CONSTANT, type.name() + " has no constant '" + name + "'"),
                    DidYouMean.help(name, type.constants()),
                    instead(type, name));
        }
        return null;
    }

    private String instead(Type type, String name) {
        if (type.field(name).isPresent()) {
            return type.equals(pattern)
                    ? "write " + name
                    : "give it a name in its fact, and write that: $" + name + " : " + name;
        }
        SortedSet<String> constants = new TreeSet<>(type.constants());
        return constants.isEmpty() ? names.instead(name) : "its constants are " + String.join(", ", constants);
    }

    private Type call(Optional<Expression> of, String name, List<Expression> arguments, Span place) {
        if (of.isEmpty()) {
            List<Type> given = arguments.stream().map(this::of).toList();
            return pattern != null && !pattern.methods(name).isEmpty()
                    ? calls.choose(pattern.methods(name), name, place, given)
                    : calls.free(name, place, given);
        }
        Optional<Type> ofClass = Expressions.qualifiedName(of.get()).flatMap(this::classOf);
        boolean unknownClass = ofClass.isEmpty()
                && of.get() instanceof NameExpr written
                && Character.isUpperCase(written.getNameAsString().charAt(0));
        if (unknownClass) {
            scope.unknownType(((NameExpr) of.get()).getNameAsString(), placed.of(of.get()));
        }
        Type on = ofClass.orElseGet(() -> unknownClass ? null : of(of.get()));
        List<Type> given = arguments.stream().map(this::of).toList();
        return calls.on(on, name, place, given);
    }

    private Type binary(BinaryExpr binary) {
        Type left = of(binary.getLeft());
        if (binary.getRight() instanceof HalfBinaryExpr half) {
            Expression compared = Expressions.comparedIn(binary.getLeft());
            comparisons.check(compared, of(compared), half.getRight(), of(half.getRight()));
            return BOOLEAN;
        }
        if (binary.getRight() instanceof HalfPointFreeExpr half) {
            half.getRight().forEach(this::of);
            return BOOLEAN;
        }
        Type right = of(binary.getRight());
        return switch (binary.getOperator()) {
            case EQUALS, NOT_EQUALS, LESS, GREATER, LESS_EQUALS, GREATER_EQUALS -> {
                comparisons.check(binary.getLeft(), left, binary.getRight(), right);
                yield BOOLEAN;
            }
            case AND, OR -> BOOLEAN;
            default -> left != null && left.isAmount() || right == null ? left : right;
        };
    }

    private Optional<Type> classOf(String qualified) {
        boolean isValue = scope.binds(qualified)
                || pattern != null && pattern.field(qualified).isPresent();
        return isValue ? Optional.empty() : scope.file().type(qualified);
    }
}
