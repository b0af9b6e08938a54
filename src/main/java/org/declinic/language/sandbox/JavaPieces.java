package org.declinic.language.sandbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AnnotatedBaseDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.BindingDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalBranchDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.EvalDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.GroupByDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Every piece of Java in Drools' tree of a rule or query, as Drools cut it out. */
final class JavaPieces {

    private final List<String> pieces = new ArrayList<>();
    private final List<PatternDescr> patterns = new ArrayList<>();

    private JavaPieces() {}

    static JavaPieces of(RuleDescr rule) {
        JavaPieces all = new JavaPieces();
        all.addAnnotations(rule);
        all.addEach(rule.getAttributes().values().stream().map(each -> each.getValue()));
        all.add(rule.getLhs());
        all.add(rule.getConsequence());
        all.addEach(rule.getNamedConsequences().values().stream());
        if (rule instanceof QueryDescr query && query.getParameterTypes() != null) {
            all.addEach(Stream.of(query.getParameterTypes()));
        }
        return all;
    }

    List<String> texts() {
        return pieces;
    }

    /** The patterns in any depth. */
    List<PatternDescr> patterns() {
        return patterns;
    }

    private void add(BaseDescr descr) {
        if (descr instanceof AnnotatedBaseDescr annotated) {
            addAnnotations(annotated);
        }
        if (descr instanceof PatternDescr pattern) {
            addPattern(pattern);
        } else if (descr instanceof ExprConstraintDescr constraint) {
            add(constraint.getExpression());
        } else if (descr instanceof BindingDescr binding) {
            add(binding.getExpression());
        } else if (descr instanceof EvalDescr eval) {
            add(eval.getContent());
        } else if (descr instanceof ConditionalBranchDescr branch) {
            add(branch.getCondition());
            add(branch.getElseBranch());
        } else if (descr instanceof FromDescr from) {
            add(from.getDataSource().getText());
            add(from.getExpression());
        } else if (descr instanceof AccumulateDescr accumulate) {
            addAccumulate(accumulate);
        } else if (descr instanceof CollectDescr collect) {
            add(collect.getInputPattern());
        } else if (descr instanceof ConditionalElementDescr group) {
            addAll(group.getDescrs());
        }
    }

    private void addPattern(PatternDescr pattern) {
        patterns.add(pattern);
        add(pattern.getObjectType());
        add(pattern.getConstraint() instanceof BaseDescr constraints ? constraints : null);
        add(pattern.getSource());
    }

    private void addAccumulate(AccumulateDescr accumulate) {
        addEach(Stream.of(
                accumulate.getInitCode(),
                accumulate.getActionCode(),
                accumulate.getReverseCode(),
                accumulate.getResultCode()));
        accumulate.getFunctions().forEach(function -> {
            add(function.getFunction());
            addEach(Stream.of(function.getParams()));
        });
        if (accumulate instanceof GroupByDescr grouped) {
            add(grouped.getGroupingFunction());
        }
        add(accumulate.getInput());
    }

    private void addAnnotations(AnnotatedBaseDescr annotated) {
        annotated.getAnnotations().stream().map(AnnotationDescr::getName).forEach(this::add);
    }

    private void addAll(Collection<? extends BaseDescr> descrs) {
        descrs.forEach(this::add);
    }

    private void addEach(Stream<?> texts) {
        texts.forEach(this::add);
    }

    private void add(Object text) {
        if (text != null) {
            pieces.add(text.toString());
        }
    }
}
