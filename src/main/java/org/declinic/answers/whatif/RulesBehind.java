package org.declinic.answers.whatif;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.declinic.answers.whatif.Grounds.Ground;
import org.declinic.answers.whatif.WhatIf.RuleChange;
import org.declinic.cases.comparison.Change;
import org.declinic.cases.comparison.How;
import org.declinic.cases.comparison.What;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.diagnosis.Diagnosis.FoundCause;
import org.declinic.diagnosis.Diagnosis.Step;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.session.Observation;

/** Finds the rules that made a change: those that say something now that they did not say before, or no longer do. */
final class RulesBehind {

    private final Grounds before;
    private final Grounds after;
    private final Knowledge knowledge;

    RulesBehind(Observation before, Observation after, Knowledge knowledge) {
        this.before = new Grounds(before);
        this.after = new Grounds(after);
        this.knowledge = knowledge;
    }

    /** First those that say something about it, in order of their names; one at least. */
    List<RuleChange> of(Change change) {
        Set<Ground> old = grounds(before, change);
        Set<Ground> now = grounds(after, change);
        Set<String> oldRules = rules(old);
        Set<String> nowRules = rules(now);
        Map<String, How> rules = new LinkedHashMap<>();
        Set<String> all = new TreeSet<>(oldRules);
        all.addAll(nowRules);
        for (String rule : all) {
            if (!saidBy(rule, old).equals(saidBy(rule, now))) {
                rules.put(
                        rule, !oldRules.contains(rule) ? How.CAME : !nowRules.contains(rule) ? How.WENT : How.CHANGED);
            }
        }
        if (change.what() == What.CAUSE && change.how() == How.WENT) {
            deciding(change.code(), before, after).forEach(rule -> rules.put(rule, How.WENT));
        } else if (change.what() == What.CAUSE && change.how() == How.CAME) {
            deciding(change.code(), after, before).forEach(rule -> rules.put(rule, How.CAME));
        }
        return rules.entrySet().stream()
                .flatMap(rule -> knowledge.rule(rule.getKey()).stream()
                        .map(entry -> new RuleChange(entry.name(), entry.file(), entry.line(), rule.getValue())))
                .toList();
    }

    /** Where a reason stands in both runs, and makes a cause in one: the rules that go on from it there. */
    private static Stream<String> deciding(String cause, Grounds with, Grounds without) {
        Set<Ground> both = new LinkedHashSet<>(with.standing(What.CAUSE, cause));
        both.retainAll(without.standing(What.CAUSE, cause));
        return with.goingOn(both, without);
    }

    private Set<Ground> grounds(Grounds grounds, Change change) {
        if (change.what() != What.ORDER) {
            return grounds.of(change.what(), change.code());
        }
        return change.code().equals(Change.PLAN)
                ? ofAll(grounds, What.REMEDY, RulesBehind::remedies)
                : ofAll(grounds, What.CAUSE, RulesBehind::firstCause);
    }

    private Set<Ground> ofAll(Grounds grounds, What what, Function<Diagnosis, Stream<String>> codes) {
        return Stream.of(before, after)
                .flatMap(each -> codes.apply(each.run().diagnosis()))
                .flatMap(code -> grounds.of(what, code).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<String> remedies(Diagnosis diagnosis) {
        return diagnosis.plan().stream().map(Step::code);
    }

    private static Stream<String> firstCause(Diagnosis diagnosis) {
        return diagnosis.causes().stream().limit(1).map(FoundCause::code);
    }

    private static Set<String> rules(Set<Ground> grounds) {
        return grounds.stream().map(Ground::rule).collect(Collectors.toSet());
    }

    private static Set<Ground> saidBy(String rule, Set<Ground> grounds) {
        return grounds.stream().filter(ground -> ground.rule().equals(rule)).collect(Collectors.toSet());
    }
}
