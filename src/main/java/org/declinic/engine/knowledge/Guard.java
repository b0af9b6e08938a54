package org.declinic.engine.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.declinic.facts.HowMany;
import org.drools.model.AlphaIndex;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.Index;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.functions.Function1;

/**
 * A text that a rule demands of a fact that every case has exactly once, such as {@code CheckoutAttempt( platform ==
 * "..." )}: of a case in which the field is something else, the rule concludes nothing.
 *
 * @param type the type of the fact
 * @param field the number that the engine gives the field of the type
 * @param value reads the field
 * @param text what the rule demands
 */
record Guard(Class<?> type, int field, Function1<Object, ?> value, String text) {

    /** The guards of a rule. What stands in a group with "not", "or" and the like is none. */
    static List<Guard> of(Rule rule) {
        List<Guard> guards = new ArrayList<>();
        for (Condition condition : rule.getView().getSubConditions()) {
            if (condition.getType() == Condition.Type.PATTERN && condition instanceof Pattern<?> pattern) {
                Class<?> type = pattern.getPatternVariable().getType();
                if (isOnceInEveryCase(type)) {
                    constraintsOf(pattern.getConstraint()).forEach(constraint -> add(constraint, type, guards));
                }
            }
        }
        return guards;
    }

    private static boolean isOnceInEveryCase(Class<?> type) {
        HowMany howMany = type.getAnnotation(HowMany.class);
        return howMany != null && howMany.min() == 1 && howMany.max() == 1;
    }

    private static Stream<Constraint> constraintsOf(Constraint constraint) {
        return switch (constraint.getType()) {
            case SINGLE -> Stream.of(constraint);
            case MULTIPLE, AND -> constraint.getChildren().stream().flatMap(Guard::constraintsOf);
            case OR -> Stream.empty();
        };
    }

    @SuppressWarnings("unchecked") // the extractor takes facts of the pattern's type
    private static void add(Constraint constraint, Class<?> type, List<Guard> guards) {
        if (constraint instanceof SingleConstraint single
                && single.getIndex() instanceof AlphaIndex<?, ?> index
                && index.getConstraintType() == Index.ConstraintType.EQUAL
                && index.getIndexId() >= 0
                && index.getRightValue() instanceof String text) {
            Function1<Object, ?> value = (Function1<Object, ?>) index.getLeftOperandExtractor();
            guards.add(new Guard(type, index.getIndexId(), value, text));
        }
    }

    boolean isOfSameField(Guard other) {
        return type == other.type && field == other.field;
    }
}
