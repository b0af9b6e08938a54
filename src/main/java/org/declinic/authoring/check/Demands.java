package org.declinic.authoring.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.declinic.language.semantics.Pattern;
import org.declinic.language.semantics.Rule;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;

/**
 * The facts that a rule demands in every case in which it fires, and those of which there must be none.
 *
 * @param there those that must be there, also within {@code exists}
 * @param absent those within a {@code not} that holds nothing else
 */
record Demands(List<Pattern> there, List<Pattern> absent) {

    static Demands of(Rule rule) {
        Demands demands = new Demands(new ArrayList<>(), new ArrayList<>());
        demands.collect(rule, rule.tree().getLhs());
        return demands;
    }

    private void collect(Rule rule, BaseDescr element) {
        if (element instanceof AndDescr and) {
            and.getDescrs().forEach(each -> collect(rule, each));
        } else if (element instanceof NotDescr not) {
            alone(rule, not).ifPresent(absent::add);
        } else if (element instanceof ExistsDescr exists) {
            alone(rule, exists).ifPresent(there::add);
        } else {
            pattern(rule, element).ifPresent(there::add);
        }
    }

    private static Optional<Pattern> alone(Rule rule, ConditionalElementDescr group) {
        List<?> descrs = group.getDescrs();
        return descrs.size() == 1 ? pattern(rule, (BaseDescr) descrs.get(0)) : Optional.empty();
    }

    private static Optional<Pattern> pattern(Rule rule, BaseDescr element) {
        if (!(element instanceof PatternDescr pattern) || pattern.getSource() != null) {
            return Optional.empty();
        }
        int from = rule.file().span(rule.name(), pattern).from();
        Stream<Pattern> read = rule.patterns().stream();
        return read.filter(each -> each.type() != null && each.span().from() == from)
                .findFirst();
    }
}
