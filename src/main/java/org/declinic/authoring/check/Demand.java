package org.declinic.authoring.check;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.declinic.language.semantics.Constraint;
import org.declinic.language.semantics.Expressions;
import org.declinic.language.semantics.Pattern;
import org.declinic.language.semantics.Type;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.drools.mvel.parser.printer.PrintUtil;

/**
 * What a pattern demands of one value by comparing it with constants, so that it can be told of any value whether it will do.
 *
 * @param constraint where it stands
 * @param value the value, as it is written
 * @param expression what must hold
 * @param ofEnum whether the value is one of an enum, of which each constant is another value
 */
record Demand(Constraint constraint, String value, Expression expression, boolean ofEnum) {

    private static final Set<BinaryExpr.Operator> ORDERS = Set.of(
            BinaryExpr.Operator.LESS,
            BinaryExpr.Operator.LESS_EQUALS,
            BinaryExpr.Operator.GREATER,
            BinaryExpr.Operator.GREATER_EQUALS);

    /** All that a pattern demands of values, each by itself. */
    static List<Demand> in(Pattern pattern) {
        List<Demand> demands = new ArrayList<>();
        Map<String, String> names = names(pattern);
        pattern.constraints().forEach(each -> collect(each.expression(), each, pattern.type(), names, demands));
        return demands;
    }

    /** The fields of the variables that a pattern gives. */
    static Map<String, String> names(Pattern pattern) {
        Map<String, String> names = new HashMap<>();
        pattern.constraints().stream()
                .filter(each -> each.variable() != null && Expressions.bound(each.expression()) instanceof NameExpr)
                .forEach(each -> names.put(each.variable(), PrintUtil.printNode(Expressions.bound(each.expression()))));
        return names;
    }

    private static void collect(
            Expression expression, Constraint constraint, Type fact, Map<String, String> names, List<Demand> demands) {
        if (expression instanceof EnclosedExpr enclosed) {
            collect(enclosed.getInner(), constraint, fact, names, demands);
        } else if (expression instanceof BinaryExpr binary && binary.getOperator() == BinaryExpr.Operator.AND) {
            collect(binary.getLeft(), constraint, fact, names, demands);
            collect(binary.getRight(), constraint, fact, names, demands);
        } else {
            of(expression, constraint, fact, names).ifPresent(demands::add);
        }
    }

    /** The demand that an expression makes, or empty when it is not of one value and constants alone. */
    static Optional<Demand> of(Expression expression, Constraint constraint, Type fact, Map<String, String> names) {
        Set<String> values = new HashSet<>();
        boolean told = isTold(expression, names, values);
        if (!told || values.size() != 1) {
            return Optional.empty();
        }
        String value = values.iterator().next();
        return Optional.of(new Demand(constraint, value, expression, isOfEnum(value, fact)));
    }

    private static boolean isOfEnum(String value, Type fact) {
        Optional<Type> type = Optional.ofNullable(fact);
        for (String field : value.split("\\.")) {
            type = type.flatMap(each -> each.field(field));
        }
        return type.filter(each -> each.isEnum()
                        || each.javaClass() == Object.class && !each.constants().isEmpty())
                .isPresent();
    }

    private static boolean isTold(Expression expression, Map<String, String> names, Set<String> values) {
        if (expression instanceof EnclosedExpr enclosed) {
            return isTold(enclosed.getInner(), names, values);
        } else if (isNot(expression)) {
            return isTold(((UnaryExpr) expression).getExpression(), names, values);
        } else if (expression instanceof PointFreeExpr list) {
            values.add(written(list.getLeft(), names));
            return list.getOperator().asString().equals("in")
                    && list.getRight().stream()
                            .allMatch(each -> Constant.of(each).isPresent());
        } else if (expression instanceof BinaryExpr binary && joins(binary)) {
            return isTold(binary.getLeft(), names, values) && isTold(binary.getRight(), names, values);
        } else if (expression instanceof BinaryExpr binary) {
            boolean turned = Constant.of(binary.getLeft()).isPresent();
            Optional<Constant> constant = Constant.of(turned ? binary.getRight() : binary.getLeft());
            Optional<Constant> other = Constant.of(turned ? binary.getLeft() : binary.getRight());
            boolean isOrder = ORDERS.contains(binary.getOperator());
            boolean isEquality = binary.getOperator() == BinaryExpr.Operator.EQUALS
                    || binary.getOperator() == BinaryExpr.Operator.NOT_EQUALS;
            values.add(written(turned ? binary.getRight() : binary.getLeft(), names));
            return constant.isEmpty()
                    && other.filter(each -> isEquality || isOrder && each.number() != null)
                            .isPresent();
        }
        return false;
    }

    /** Whether it holds for a value, as Drools compares. */
    boolean holds(Constant candidate) {
        return holds(expression, candidate);
    }

    private static boolean holds(Expression expression, Constant candidate) {
        if (expression instanceof EnclosedExpr enclosed) {
            return holds(enclosed.getInner(), candidate);
        } else if (isNot(expression)) {
            return !holds(((UnaryExpr) expression).getExpression(), candidate);
        } else if (expression instanceof PointFreeExpr list) {
            boolean isIn = list.getRight().stream()
                    .anyMatch(each -> Constant.of(each).orElseThrow().equals(candidate));
            return isIn != list.isNegated();
        }
        BinaryExpr binary = (BinaryExpr) expression;
        if (joins(binary)) {
            boolean left = holds(binary.getLeft(), candidate);
            boolean right = holds(binary.getRight(), candidate);
            return binary.getOperator() == BinaryExpr.Operator.AND ? left && right : left || right;
        }
        Optional<Constant> first = Constant.of(binary.getLeft());
        Constant constant = first.or(() -> Constant.of(binary.getRight())).orElseThrow();
        if (binary.getOperator() == BinaryExpr.Operator.EQUALS) {
            return constant.equals(candidate);
        } else if (binary.getOperator() == BinaryExpr.Operator.NOT_EQUALS) {
            return !constant.equals(candidate);
        } else if (candidate.number() == null) {
            return false;
        }
        int order = candidate.number().compareTo(constant.number()) * (first.isPresent() ? -1 : 1);
        return switch (binary.getOperator()) {
            case LESS -> order < 0;
            case LESS_EQUALS -> order <= 0;
            case GREATER -> order > 0;
            default -> order >= 0;
        };
    }

    /** Whether some value meets all of these demands on it. */
    static boolean canAllHold(Collection<Demand> demands) {
        return !isTold(demands)
                || Constant.near(constants(demands)).stream()
                        .anyMatch(candidate -> demands.stream().allMatch(demand -> demand.holds(candidate)));
    }

    /** Whether every known value meets one of these demands on it. */
    static boolean oneHoldsAlways(Collection<Demand> demands) {
        return isTold(demands)
                && Constant.near(constants(demands)).stream()
                        .filter(candidate -> !candidate.equals(Constant.NULL))
                        .allMatch(candidate -> demands.stream().anyMatch(demand -> demand.holds(candidate)));
    }

    /** Whether every value that meets demands on it meets another one too. */
    static boolean implies(List<Demand> demands, Demand other) {
        List<Demand> all = new ArrayList<>(demands);
        all.add(other);
        return isTold(all)
                && Constant.near(constants(all)).stream()
                        .filter(candidate -> demands.stream().allMatch(demand -> demand.holds(candidate)))
                        .allMatch(other::holds);
    }

    /** Whether the constants are known to differ: one with a name may be any number or text, or another one with a name. */
    private static boolean isTold(Collection<Demand> demands) {
        Set<Constant> constants = constants(demands);
        constants.remove(Constant.NULL);
        return constants.size() < 2
                || constants.stream().noneMatch(Constant::isNamed)
                || demands.stream().allMatch(Demand::ofEnum);
    }

    static Set<Constant> constants(Collection<Demand> demands) {
        Set<Constant> constants = new HashSet<>();
        demands.forEach(demand -> collect(demand.expression, constants));
        return constants;
    }

    private static void collect(Node part, Set<Constant> constants) {
        Optional<Constant> constant =
                part instanceof Expression expression ? Constant.of(expression) : Optional.empty();
        constant.ifPresentOrElse(
                constants::add, () -> Expressions.parts(part).forEach(each -> collect(each, constants)));
    }

    /** How it is said beside another one, without the value. */
    String said() {
        if (expression instanceof BinaryExpr binary && !joins(binary)) {
            String constant = constraint.of(binary.getRight()).text();
            return binary.getOperator() == BinaryExpr.Operator.EQUALS
                    ? constant
                    : binary.getOperator().asString() + " " + constant;
        }
        return expression instanceof PointFreeExpr list
                ? (list.isNegated() ? "not in ( " : "in ( ") + listed() + " )"
                : constraint.of(expression).text();
    }

    /** The constants that it allows where it is an equality or a list, as they are written. */
    Optional<String> allowed() {
        boolean equality =
                expression instanceof BinaryExpr binary && binary.getOperator() == BinaryExpr.Operator.EQUALS;
        boolean list = expression instanceof PointFreeExpr in && !in.isNegated();
        return equality ? Optional.of(said()) : list ? Optional.of(listed()) : Optional.empty();
    }

    private String listed() {
        List<String> listed = ((PointFreeExpr) expression)
                .getRight().stream().map(each -> constraint.of(each).text()).toList();
        return String.join(", ", listed);
    }

    private static boolean isNot(Expression expression) {
        return expression instanceof UnaryExpr unary
                && unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT
                && unary.getExpression() instanceof EnclosedExpr;
    }

    private static boolean joins(BinaryExpr binary) {
        return binary.getOperator() == BinaryExpr.Operator.AND || binary.getOperator() == BinaryExpr.Operator.OR;
    }

    private static String written(Expression value, Map<String, String> names) {
        String written = PrintUtil.printNode(value);
        return names.getOrDefault(written, written);
    }
}
