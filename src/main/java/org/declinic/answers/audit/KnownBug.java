package org.declinic.answers.audit;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.declinic.language.semantics.Rule;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;

/** A bug of Drools 10.2.0 by which rules of a form do not fire although their conditions hold. Thread-safe. */
public enum KnownBug {
    /** Of a part of the network that several patterns within make, the results are lost when another rule shares it. */
    SHARED_GROUP(
            "Drools 10.2.0 loses an exists or not over several patterns when another rule begins one alike "
                    + "(apache/incubator-kie-drools issue 7115)",
            "let a rule of its own find what is within, and insert a fact of a declared type logically; ask for that "
                    + "fact in place of the exists or not"),
    /** Another rule ends a shared beginning where the accumulate stands. */
    SPLIT_ACCUMULATE(
            "Drools 10.2.0 loses an accumulate when another rule shares only what stands before it "
                    + "(apache/incubator-kie-drools issue 7109)",
            "put the accumulate before the other patterns, or accumulate in a rule of its own that inserts the result "
                    + "as a fact of a declared type logically");

    private final String text;
    private final String otherwise;

    KnownBug(String text, String otherwise) {
        this.text = text;
        this.otherwise = otherwise;
    }

    /** The one that a rule has the form for. */
    static Optional<KnownBug> of(Rule rule) {
        return elements(rule.tree().getLhs())
                .map(KnownBug::of)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    /**
     * The one that a part of a rule has the form for.
     *
     * @param element a pattern, or several in a group
     * @return the bug, or empty when there is none
     */
    public static Optional<KnownBug> of(BaseDescr element) {
        if (isGroupOfSeveral(element)) {
            return Optional.of(SHARED_GROUP);
        }
        return accumulates(element) ? Optional.of(SPLIT_ACCUMULATE) : Optional.empty();
    }

    /**
     * The parts of conditions.
     *
     * @param element conditions, or a part of them
     * @return it and all parts of it, in their order
     */
    public static Stream<BaseDescr> elements(BaseDescr element) {
        return element instanceof ConditionalElementDescr group
                ? Stream.concat(
                        Stream.of(element),
                        group.getDescrs().stream().map(BaseDescr.class::cast).flatMap(KnownBug::elements))
                : Stream.of(element);
    }

    private static boolean isGroupOfSeveral(BaseDescr element) {
        return (element instanceof ExistsDescr || element instanceof NotDescr)
                && elements(element)
                        .anyMatch(within -> within instanceof AndDescr and
                                && and.getDescrs().size() > 1);
    }

    private static boolean accumulates(BaseDescr element) {
        return element instanceof PatternDescr pattern
                && (pattern.getSource() instanceof AccumulateDescr || pattern.getSource() instanceof CollectDescr);
    }

    /** {@return what is wrong} */
    public String text() {
        return text;
    }

    /** {@return how to write the rule so that it does not matter} */
    public String otherwise() {
        return otherwise;
    }
}
