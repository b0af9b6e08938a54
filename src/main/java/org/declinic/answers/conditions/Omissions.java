package org.declinic.answers.conditions;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.model.Constraint;

/**
 * Finds what is written in patterns and was not compiled.
 *
 * @param texts of the rule that the patterns are of
 * @param found takes what is found
 */
record Omissions(Texts texts, List<Dropped> found) {

    /** Whether there are some, where a pattern is written with some constraints and was compiled with others. */
    boolean in(
            PatternDescr pattern,
            List<Written> constraints,
            Stream<Constraint> compiled,
            Dropped.Of of,
            List<String> results) {
        if (constraints.stream().anyMatch(Written::isPositional)) {
            return false;
        }
        List<Constraint> others =
                new ArrayList<>(compiled.flatMap(Compiled::between).toList());
        List<Written> missing = Written.testing(constraints).stream()
                .filter(each -> Compiled.take(each.text(), others).isEmpty())
                .filter(each -> each.said().isRead())
                .toList();
        boolean each = others.stream().allMatch(Compiled::isAdded);
        if (each) {
            missing.forEach(
                    one -> found.add(new Dropped(texts.span(one.descr()), Texts.line(one.text()), of, results)));
        } else if (missing.size() > others.size()) {
            found.add(new Dropped(texts.span(pattern), null, of, results));
        }
        return each ? !missing.isEmpty() : missing.size() > others.size();
    }
}
