package org.declinic.engine.knowledge;

import java.lang.reflect.Field;
import org.drools.core.common.BaseNode;
import org.drools.core.common.BetaConstraints;
import org.drools.core.reteoo.AccumulateNode;
import org.drools.core.reteoo.BetaNode;
import org.drools.core.reteoo.FromNode;
import org.drools.core.reteoo.JoinNode;
import org.drools.core.reteoo.ReteDumper;
import org.kie.api.KieBase;

/**
 * Has the engine ask, at each pair of facts that it holds against each other, whether the case may still go on: it has no
 * limit of its own for that, and no place where one could be given.
 */
final class CountedJoins {

    private static final Field OF_JOIN = field(BetaNode.class, "constraints");
    private static final Field OF_FROM = field(FromNode.class, "betaConstraints");

    private CountedJoins() {}

    /** Puts the question before the constraints of each node that joins. The KieBase must not be in use yet. */
    static KieBase in(KieBase kieBase) {
        for (BaseNode node : ReteDumper.collectRete(kieBase)) {
            if (node instanceof BetaNode join) {
                boolean keepsPairs = join instanceof JoinNode || join instanceof AccumulateNode;
                put(OF_JOIN, join, CountedConstraints.of((BetaConstraints<?>) join.getRawConstraints(), keepsPairs));
            } else if (node instanceof FromNode<?> from) {
                put(OF_FROM, from, CountedConstraints.of((BetaConstraints<?>) from.getBetaConstraints(), true));
            }
        }
        return kieBase;
    }

    private static void put(Field field, BaseNode node, BetaConstraints<?> counted) {
        try {
            field.set(node, counted);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Field field(Class<?> type, String name) {
        try {
            Field field = type.getDeclaredField(name);
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("another version of Drools than this program was made for", e);
        }
    }
}
