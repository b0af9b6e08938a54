package org.declinic.language.semantics;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import java.util.IdentityHashMap;
import java.util.Map;

/** What comes out of the calculations of one constraint. */
final class Calculated {

    private static final Type TEXT = JavaType.of(String.class);
    private static final Type DOUBLE = JavaType.of(Double.class);
    private static final Type LONG = JavaType.of(Long.class);
    private static final Type INTEGER = JavaType.of(Integer.class);

    private final RuleScope scope;
    private final Type pattern;
    private final Placed placed;
    private final Map<Node, Type> types = new IdentityHashMap<>();
    private RuleScope silent;

    /**
     * The calculations of a constraint.
     *
     * @param scope what the rule names
     * @param pattern the type of the fact that they stand in, or {@code null} outside of facts
     * @param placed the places of their parts
     */
    Calculated(RuleScope scope, Type pattern, Placed placed) {
        this.scope = scope;
        this.pattern = pattern;
        this.placed = placed;
    }

    RuleScope scope() {
        return scope;
    }

    Placed placed() {
        return placed;
    }

    /** The type of an expression; {@code null} where it cannot be told. */
    Type of(Node node) {
        if (!types.containsKey(node)) {
            types.put(node, find(node));
        }
        return types.get(node);
    }

    private Type find(Node node) {
        if (node instanceof EnclosedExpr enclosed) {
            return of(enclosed.getInner());
        }
        if (node instanceof BinaryExpr binary && Expressions.isCalculation(binary)) {
            return of(of(binary.getLeft()), of(binary.getRight()));
        }
        silent = silent == null ? scope.silent() : silent;
        return new Meaning(silent, pattern, placed).of(node);
    }

    private static Type of(Type left, Type right) {
        if (left == null || right == null || left.isText() != right.isText()) {
            return null;
        }
        if (left.isText()) {
            return TEXT;
        }
        if (left.isAmount() || right.isAmount()) {
            return left.isAmount() ? left : right;
        }
        if (left == DOUBLE || right == DOUBLE) {
            return DOUBLE;
        }
        return left == LONG || right == LONG ? LONG : INTEGER;
    }

    /** Whether a text is joined with what is none. */
    boolean joinsText(Node node) {
        if (node instanceof EnclosedExpr enclosed) {
            return joinsText(enclosed.getInner());
        }
        if (!(node instanceof BinaryExpr binary) || !Expressions.isCalculation(binary)) {
            Type type = of(node);
            return type != null && type.isText();
        }
        return joinsText(binary.getLeft()) || joinsText(binary.getRight());
    }

    boolean isAmount(Node node) {
        Type type = of(node);
        return type != null && type.isAmount();
    }

    /** A line of its own for a calculation. */
    String line(String name, Type type, String written) {
        String simple = type == null ? "Object" : type.name();
        boolean known = type == null || scope.file().type(simple).isPresent();
        return name + " : " + simple + "() from " + written
                + (known ? "" : ", with import " + type.javaClass().getName() + " at the beginning of the file");
    }
}
