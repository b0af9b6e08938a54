package org.declinic.answers.conditions;

import java.util.List;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.EvalDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.PatternSourceDescr;

/** What cannot be asked of the facts of one moment: entry points, windows, named consequences. */
final class Unexplained {

    private static final List<Class<?>> ELEMENTS = List.of(
            AndDescr.class, OrDescr.class, NotDescr.class, ExistsDescr.class, ForallDescr.class, EvalDescr.class);

    private Unexplained() {}

    static boolean holds(Object element) {
        if (element instanceof PatternDescr pattern) {
            return !pattern.getBehaviors().isEmpty() || pattern.getSource() != null && holds(pattern.getSource());
        }
        if (element instanceof PatternSourceDescr source) {
            return holds(source);
        }
        return !ELEMENTS.contains(element.getClass())
                || element instanceof ConditionalElementDescr group
                        && group.getDescrs().stream().anyMatch(Unexplained::holds);
    }

    private static boolean holds(PatternSourceDescr source) {
        if (source instanceof AccumulateDescr accumulate) {
            return holds(accumulate.getInput());
        }
        return source instanceof CollectDescr collect
                ? holds((Object) collect.getInputPattern())
                : !(source instanceof FromDescr);
    }
}
