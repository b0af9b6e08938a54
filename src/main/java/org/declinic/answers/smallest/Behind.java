package org.declinic.answers.smallest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.declinic.answers.whynot.RuleMiss;
import org.declinic.answers.whynot.WhyNot;
import org.declinic.conclusions.Reason;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.session.Observation;
import org.declinic.engine.session.Observation.Conclusion;
import org.declinic.language.semantics.Pattern;
import org.declinic.language.semantics.Producers;
import org.declinic.language.semantics.Rule;
import org.declinic.text.RuleHeader;

/** Finds the rules on whose conditions it hangs that a cause stands. Immutable. */
final class Behind {

    private static final String NOT = "not";

    private final Knowledge knowledge;
    private final Producers producers;
    private final Map<String, Rule> rules;

    Behind(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.producers = new Producers(knowledge.meaning());
        this.rules = knowledge.meaning().rules().stream()
                .collect(Collectors.toMap(Rule::name, Function.identity(), (one, same) -> one));
    }

    /** The reasons for a cause, each with its rules, in order. */
    Map<Reason, Set<String>> reasons(Observation run, String cause) {
        Map<Reason, Set<String>> reasons = new LinkedHashMap<>();
        run.conclusions().stream()
                .map(Conclusion::concluded)
                .filter(concluded ->
                        concluded instanceof Reason reason && reason.cause().equals(cause))
                .map(Reason.class::cast)
                .sorted(Comparator.comparing(Reason::rule).thenComparing(Reason::text))
                .forEach(reason -> {
                    Set<String> names = reasons.computeIfAbsent(reason, any -> new LinkedHashSet<>());
                    add(reason, run, names, Collections.newSetFromMap(new IdentityHashMap<>()));
                });
        return reasons;
    }

    /** The rules that tell why something is not concluded, with all that make what they look for. */
    Set<String> lacking(WhyNot whyNot) {
        Set<String> names = new LinkedHashSet<>();
        add(whyNot.rules(), names);
        return names;
    }

    private void add(Collection<RuleMiss> rules, Set<String> names) {
        for (RuleMiss rule : rules) {
            towards(rule.rule(), names);
            rule.behind().forEach(missing -> add(missing.rules(), names));
        }
    }

    /** The rules of what would be held against a cause. */
    Set<String> against(String cause) {
        Set<String> names = new LinkedHashSet<>();
        knowledge.rules().stream()
                .filter(rule -> rule.annotation(RuleHeader.AGAINST)
                        .filter(codes -> RuleHeader.codes(codes).contains(cause))
                        .isPresent())
                .forEach(rule -> towards(rule.name(), names));
        return names;
    }

    /** The rules by which something was concluded, those of what they found included. */
    private void add(Object concluded, Observation run, Set<String> names, Set<Object> seen) {
        if (!seen.add(concluded)) {
            return;
        }
        for (Conclusion conclusion : run.conclusions()) {
            if (conclusion.concluded() == concluded) {
                names.add(conclusion.rule());
                patterns(conclusion.rule()).stream()
                        .filter(pattern -> pattern.within().contains(NOT))
                        .forEach(pattern -> towards(pattern, names));
                each(conclusion.matched()).forEach(matched -> add(matched, run, names, seen));
            }
        }
    }

    private static Collection<Object> each(Collection<?> matched) {
        List<Object> all = new ArrayList<>();
        for (Object one : matched) {
            if (one instanceof Collection<?> several) {
                all.addAll(several);
            } else if (one instanceof Object[] several) {
                all.addAll(Arrays.asList(several));
            } else {
                all.add(one);
            }
        }
        return all;
    }

    /** A rule, and those that make what it looks for. */
    private void towards(String rule, Set<String> names) {
        if (names.add(rule)) {
            patterns(rule).forEach(pattern -> towards(pattern, names));
        }
    }

    /** What rules declare only for each other; whole causes and plans have too many rules behind them. */
    private void towards(Pattern pattern, Set<String> names) {
        String type = pattern.typeName();
        if (producers.isDeclared(type)) {
            producers.knownOf(type).forEach(rule -> towards(rule, names));
        }
    }

    private List<Pattern> patterns(String rule) {
        return rules.containsKey(rule) ? rules.get(rule).patterns() : List.of();
    }
}
