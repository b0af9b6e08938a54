package org.declinic.language.semantics;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.language.syntax.Span;
import org.declinic.language.syntax.Token;
import org.declinic.language.syntax.Unit;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;

/** Refuses a rule that would grow beyond all bounds when it is compiled, or when it is held against a case. */
final class RuleSize {

    /** Drools makes a rule of each; no rule that people read comes near. */
    private static final int MOST_ALTERNATIVES = 64;

    private static final int MOST_PATTERNS = 100;

    /** With ten earlier attempts, that many of them in a row can be chosen in as many ways. */
    private static final int MOST_OF_A_TYPE = 10;

    /** Whatever reads an expression goes as deep as it has terms. */
    private static final int MOST_TERMS = 1_000;

    private static final Set<String> OPERATORS = Set.of("&&", "||", "+", "-", "*", "/");
    private static final Set<String> ENDS = Set.of(",", ";");

    private RuleSize() {}

    /** Whether a rule has an expression of more terms than can be read. */
    static boolean hasTooManyTerms(Unit unit) {
        int terms = 0;
        for (Token word : unit.words()) {
            terms = ENDS.contains(word.text()) ? 0 : terms + (OPERATORS.contains(word.text()) ? 1 : 0);
            if (terms > MOST_TERMS) {
                return true;
            }
        }
        return false;
    }

    static void check(Rule rule, Consumer<Finding> findings) {
        long alternatives =
                rule.tree().getLhs() == null ? 1 : alternatives(rule.tree().getLhs());
        if (alternatives > MOST_ALTERNATIVES) {
            findings.accept(orOf(rule)
                    .finding(
                            Code.TOO_MANY_COMBINATIONS,
                            "'or' makes " + shown(alternatives)
                                    + " alternatives of this rule, each of which becomes a rule; the most are "
                                    + MOST_ALTERNATIVES)
                    .help("within one fact write '||' or 'in ( ... )'; or divide the rule"));
        }
        if (rule.patterns().size() > MOST_PATTERNS) {
            findings.accept(rule.nameSpan()
                    .finding(
                            Code.TOO_MANY_COMBINATIONS,
                            "the rule looks for " + rule.patterns().size() + " facts; the most are " + MOST_PATTERNS)
                    .help("divide the rule"));
        }
        Map<String, List<Pattern>> joined = rule.patterns().stream()
                .filter(pattern -> pattern.within().isEmpty())
                .collect(Collectors.groupingBy(Pattern::typeName));
        joined.values().stream()
                .filter(ofType -> ofType.size() > MOST_OF_A_TYPE)
                .map(ofType -> ofType.get(MOST_OF_A_TYPE))
                .forEach(first -> findings.accept(first.span()
                        .finding(
                                Code.TOO_MANY_COMBINATIONS,
                                "the rule looks for more than " + MOST_OF_A_TYPE + " facts " + first.typeName()
                                        + " at once, which is tried in every combination of them")
                        .help("count them by 'accumulate', or say what of them there is by 'exists' and 'not'")));
    }

    private static String shown(long alternatives) {
        return alternatives > Integer.MAX_VALUE ? "billions of" : String.format(Locale.ROOT, "%,d", alternatives);
    }

    /** How many rules without 'or' a condition becomes. */
    private static long alternatives(BaseDescr descr) {
        if (descr instanceof PatternDescr pattern) {
            return pattern.getSource() instanceof AccumulateDescr accumulate
                    ? alternatives(accumulate.getInput())
                    : pattern.getSource() instanceof CollectDescr collect ? alternatives(collect.getInputPattern()) : 1;
        } else if (descr instanceof OrDescr or) {
            return Math.max(1, each(or.getDescrs()).reduce(0L, RuleSize::sum));
        } else if (descr instanceof ConditionalElementDescr group) {
            return each(group.getDescrs()).reduce(1L, RuleSize::product);
        }
        return 1;
    }

    private static Stream<Long> each(Collection<? extends BaseDescr> descrs) {
        return descrs.stream().map(RuleSize::alternatives);
    }

    private static long sum(long one, long other) {
        return Math.min(Long.MAX_VALUE / 2, one + other);
    }

    private static long product(long one, long other) {
        return other != 0 && one > Long.MAX_VALUE / 2 / other ? Long.MAX_VALUE / 2 : one * other;
    }

    private static Span orOf(Rule rule) {
        return rule.unit().when().stream()
                .filter(word -> word.is("or"))
                .findFirst()
                .map((Token word) -> rule.unit().span().at(word))
                .orElseGet(rule::nameSpan);
    }
}
