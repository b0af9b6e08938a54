package org.declinic.language.semantics;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.drools.mvel.parser.DrlxParser;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.drools.mvel.parser.ast.expr.HalfBinaryExpr;
import org.drools.mvel.parser.ast.expr.HalfPointFreeExpr;
import org.drools.mvel.parser.ast.expr.InlineCastExpr;
import org.drools.mvel.parser.ast.expr.NullSafeFieldAccessExpr;
import org.drools.mvel.parser.ast.expr.NullSafeMethodCallExpr;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;

/** Parses expressions as the executable model of Drools does, and walks through them in the order they are written. */
public final class Expressions {

    private Expressions() {}

    /** The expression of a constraint, or empty when Drools cannot parse it. */
    static Optional<DrlxExpression> parse(String text) {
        try {
            return Optional.of(DrlxParser.parseExpression(DrlxParser.buildDrlxParserWithArguments(List.of()), text));
        } catch (RuntimeException notAnExpression) {
            return Optional.empty();
        }
    }

    /**
     * The parts of an expression.
     *
     * @param node an expression, or a part of one
     * @return its parts from left to right, none for a name or value
     */
    public static List<Node> parts(Node node) {
        List<Node> parts = new ArrayList<>();
        if (node instanceof BinaryExpr binary) {
            add(parts, binary.getLeft(), binary.getRight());
        } else if (node instanceof PointFreeExpr pointFree) {
            add(parts, pointFree.getLeft(), pointFree.getOperator());
            parts.addAll(pointFree.getRight());
        } else if (node instanceof HalfBinaryExpr half) {
            add(parts, half.getRight());
        } else if (node instanceof HalfPointFreeExpr half) {
            add(parts, half.getOperator());
            parts.addAll(half.getRight());
        } else if (node instanceof MethodCallExpr call) {
            addCall(parts, call.getScope(), call.getName(), call.getArguments());
        } else if (node instanceof NullSafeMethodCallExpr call) {
            addCall(parts, call.getScope(), call.getName(), call.getArguments());
        } else if (node instanceof FieldAccessExpr access) {
            add(parts, access.getScope(), access.getName());
        } else if (node instanceof NullSafeFieldAccessExpr access) {
            add(parts, access.getScope(), access.getName());
        } else if (node instanceof ObjectCreationExpr creation) {
            add(parts, creation.getType());
            parts.addAll(creation.getArguments());
        } else if (node instanceof InlineCastExpr cast) {
            add(parts, cast.getExpression(), cast.getType());
        } else if (node instanceof InstanceOfExpr instance) {
            add(parts, instance.getExpression(), instance.getType());
        } else if (node instanceof ArrayAccessExpr access) {
            add(parts, access.getName(), access.getIndex());
        } else {
            parts.addAll(node.getChildNodes());
        }
        return parts;
    }

    /**
     * The names that an expression uses as values.
     *
     * @param node an expression, or a part of one
     * @return the names in the order in which they are written
     */
    public static Stream<NameExpr> names(Node node) {
        return node instanceof NameExpr name
                ? Stream.of(name)
                : parts(node).stream().flatMap(Expressions::names);
    }

    /**
     * Whether an expression calculates.
     *
     * @param expression two values and what stands between them
     * @return false for a comparison, and for what joins two of them
     */
    public static boolean isCalculation(BinaryExpr expression) {
        return switch (expression.getOperator()) {
            case PLUS, MINUS, MULTIPLY, DIVIDE, REMAINDER -> true;
            default -> false;
        };
    }

    /**
     * What gets the name that stands before an expression.
     *
     * @param expression what stands behind the name
     * @return of a comparison or calculation its leftmost value; anything else itself
     */
    public static Expression bound(Expression expression) {
        if (expression instanceof BinaryExpr binary) {
            return bound(binary.getLeft());
        }
        return expression instanceof PointFreeExpr pointFree ? bound(pointFree.getLeft()) : expression;
    }

    private static void addCall(List<Node> parts, Optional<? extends Node> scope, Node name, NodeList<?> arguments) {
        scope.ifPresent(parts::add);
        parts.add(name);
        parts.addAll(arguments);
    }

    private static void add(List<Node> parts, Node... nodes) {
        parts.addAll(List.of(nodes));
    }

    /** What the left side of a half constraint's connective compares. */
    static Expression comparedIn(Expression left) {
        if (left instanceof BinaryExpr binary) {
            boolean connective =
                    binary.getOperator() == BinaryExpr.Operator.AND || binary.getOperator() == BinaryExpr.Operator.OR;
            return connective ? comparedIn(binary.getLeft()) : binary.getLeft();
        }
        return left;
    }

    /** Whether a name may be that of a package. */
    static boolean isPackage(String qualified) {
        return qualified.matches("(?:[a-z][a-z0-9_]*\\.)+[a-z][a-z0-9_]*|java|javax|org|com");
    }

    /** A name with the names before it and points between them; empty for what is no name. */
    static Optional<String> qualifiedName(Expression expression) {
        if (expression instanceof NameExpr name) {
            return Optional.of(name.getNameAsString());
        }
        return expression instanceof FieldAccessExpr access
                ? qualifiedName(access.getScope()).map(before -> before + "." + access.getNameAsString())
                : Optional.empty();
    }
}
