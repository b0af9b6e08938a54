package org.declinic.engine.knowledge;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.List;
import org.declinic.limits.Allowance;
import org.drools.base.base.ObjectType;
import org.drools.base.base.ValueResolver;
import org.drools.base.reteoo.BaseTuple;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.constraint.BetaConstraint;
import org.drools.core.RuleBaseConfiguration;
import org.drools.core.common.BetaConstraints;
import org.drools.core.reteoo.BetaMemory;
import org.drools.core.reteoo.Tuple;
import org.drools.core.reteoo.builder.BuildContext;
import org.drools.util.bitmask.BitMask;
import org.kie.api.runtime.rule.FactHandle;

/**
 * The constraints between the facts of a join, which say the same as without this.
 *
 * @param constraints those of the engine
 * @param keepsPairs whether the engine keeps each pair for which they hold
 */
@SuppressWarnings("serial") // the engine's interface is externalizable; a knowledge base of ours is never written
record CountedConstraints<C>(BetaConstraints<C> constraints, boolean keepsPairs) implements BetaConstraints<C> {

    static <C> BetaConstraints<C> of(BetaConstraints<C> constraints, boolean keepsPairs) {
        return constraints instanceof CountedConstraints
                ? constraints
                : new CountedConstraints<>(constraints, keepsPairs);
    }

    @Override
    public boolean isAllowedCachedLeft(C context, FactHandle fact) {
        return counted(constraints.isAllowedCachedLeft(context, fact));
    }

    @Override
    public boolean isAllowedCachedRight(BaseTuple row, C context) {
        return counted(constraints.isAllowedCachedRight(row, context));
    }

    private boolean counted(boolean allowed) {
        if (allowed && keepsPairs) {
            Allowance.match();
        } else {
            Allowance.step();
        }
        return allowed;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the engine writes it
    public void updateFromTuple(C context, ValueResolver resolver, Tuple row) {
        Allowance.step();
        constraints.updateFromTuple(context, resolver, row);
    }

    @Override
    public void updateFromFactHandle(C context, ValueResolver resolver, FactHandle fact) {
        Allowance.step();
        constraints.updateFromFactHandle(context, resolver, fact);
    }

    @Override
    public C createContext() {
        return constraints.createContext();
    }

    @Override
    public BetaConstraint<?>[] getConstraints() {
        return constraints.getConstraints();
    }

    @Override
    public BetaConstraints<?> getOriginalConstraint() {
        return constraints.getOriginalConstraint();
    }

    @Override
    public boolean isIndexed() {
        return constraints.isIndexed();
    }

    @Override
    public int getIndexCount() {
        return constraints.getIndexCount();
    }

    @Override
    public boolean isEmpty() {
        return constraints.isEmpty();
    }

    @Override
    public BetaMemory<?> createBetaMemory(RuleBaseConfiguration configuration, int nodeType) {
        return constraints.createBetaMemory(configuration, nodeType);
    }

    @Override
    public void resetTuple(C context) {
        constraints.resetTuple(context);
    }

    @Override
    public void resetFactHandle(C context) {
        constraints.resetFactHandle(context);
    }

    @Override
    public BitMask getListenedPropertyMask(Pattern pattern, ObjectType type, List<String> properties) {
        return constraints.getListenedPropertyMask(pattern, type, properties);
    }

    @Override
    public void init(BuildContext context, int nodeType) {
        constraints.init(context, nodeType);
    }

    @Override
    public void initIndexes(int depth, int nodeType, RuleBaseConfiguration configuration) {
        constraints.initIndexes(depth, nodeType, configuration);
    }

    @Override
    public <T> T cloneIfInUse() {
        return constraints.cloneIfInUse();
    }

    @Override
    public boolean isLeftUpdateOptimizationAllowed() {
        return constraints.isLeftUpdateOptimizationAllowed();
    }

    @Override
    public void registerEvaluationContext(BuildContext context) {
        constraints.registerEvaluationContext(context);
    }

    @Override
    public void writeExternal(ObjectOutput out) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void readExternal(ObjectInput in) {
        throw new UnsupportedOperationException();
    }
}
