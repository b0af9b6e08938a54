package org.declinic.authoring.check;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.declinic.answers.audit.KnownBug;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.language.semantics.Rule;
import org.declinic.language.syntax.Span;
import org.declinic.language.syntax.Token;
import org.declinic.text.RuleHeader;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AccumulateDescr.AccumulateFunctionCallDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Finds rules without conditions, and rules that count or collect facts and fire too when there are none. */
final class HoldsForNone implements EachRule {

    private static final Set<String> NUMBERS = Set.of("count", "sum");
    private static final Set<String> LISTS = Set.of("collectList", "collectSet");

    @Override
    public void check(Rule rule, Consumer<Finding> findings) {
        RuleDescr tree = rule.tree();
        if (tree.getLhs().getDescrs().isEmpty() && tree.getParentName() == null) {
            findings.accept(rule.nameSpan()
                    .finding(Code.ALWAYS_TRUE, "the rule has no conditions, and fires in every case")
                    .help("write under 'when' what has to be known"));
        }
        if (RuleHeader.KINDS.stream().anyMatch(kind -> rule.annotation(kind).isPresent())) {
            tree.getLhs().getDescrs().stream()
                    .filter(PatternDescr.class::isInstance)
                    .map(PatternDescr.class::cast)
                    .filter(pattern -> pattern.getConstraint().getDescrs().isEmpty())
                    .forEach(pattern -> check(rule, pattern, findings));
        }
    }

    private static void check(Rule rule, PatternDescr pattern, Consumer<Finding> findings) {
        if (pattern.getSource() instanceof CollectDescr collect) {
            check(rule, pattern, collect.getInputPattern(), List.of(named(pattern)), "empty", findings);
        } else if (pattern.getSource() instanceof AccumulateDescr accumulate) {
            List<AccumulateFunctionCallDescr> functions = accumulate.getFunctions();
            boolean numbers = functions.stream().allMatch(each -> NUMBERS.contains(each.getFunction()));
            boolean lists = functions.stream().allMatch(each -> LISTS.contains(each.getFunction()));
            if (functions.isEmpty() || !numbers && !lists) {
                return;
            }
            List<String> results = functions.stream()
                    .map(each -> each.getBind() == null ? named(pattern) : each.getBind())
                    .toList();
            check(rule, pattern, accumulate.getInput(), results, numbers ? "0" : "empty", findings);
        }
    }

    private static void check(
            Rule rule,
            PatternDescr pattern,
            BaseDescr input,
            List<String> results,
            String none,
            Consumer<Finding> findings) {
        List<Token> when = rule.unit().when();
        boolean isLookedAt = results.stream()
                .anyMatch(
                        result -> when.stream().filter(word -> word.is(result)).count() > 1);
        List<String> counted = KnownBug.elements(input)
                .filter(PatternDescr.class::isInstance)
                .map(each -> ((PatternDescr) each).getObjectType())
                .toList();
        boolean oneIsThere = Demands.of(rule).there().stream().anyMatch(there -> counted.contains(there.typeName()));
        if (isLookedAt || oneIsThere || counted.isEmpty()) {
            return;
        }
        Span span = rule.file().span(rule.name(), pattern);
        String result = results.get(0);
        boolean infix = !span.text().startsWith("acc");
        String demand = infix
                ? pattern.getObjectType() + (none.equals("0") ? "( intValue > 0 )" : "( size > 0 )")
                : (result.isEmpty() ? "$result : before the function, and $result" : result)
                        + " > 0 behind the functions";
        findings.accept(span.finding(
                        Code.ALWAYS_TRUE,
                        "this holds too when there is no " + counted.get(0)
                                + (result.isEmpty() ? "" : ", and " + result + " is " + none + " then"))
                .help(
                        infix || none.equals("0")
                                ? "write " + demand
                                : "write exists " + counted.get(0) + "( ... ) above it, with the same constraints"));
    }

    private static String named(PatternDescr pattern) {
        return pattern.getIdentifier() == null ? "" : pattern.getIdentifier();
    }
}
