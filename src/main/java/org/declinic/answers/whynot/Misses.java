package org.declinic.answers.whynot;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.declinic.answers.conditions.Condition;
import org.declinic.answers.conditions.Verdict;
import org.declinic.answers.whynot.Held.Goal;
import org.declinic.answers.whynot.RuleMiss.Missing;
import org.declinic.conclusions.Cause;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.knowledge.RuleEntry;
import org.declinic.text.RuleHeader;

/** Tells rules with what is behind their conditions, each once. For one answer and one thread. */
final class Misses {

    private final Knowledge knowledge;
    private final Held held;
    private final Set<String> told = new HashSet<>();
    private final ByRule<Integer> missing = new ByRule<>(this::count, 1);
    private boolean gateTold;

    Misses(Knowledge knowledge, Held held) {
        this.knowledge = knowledge;
        this.held = held;
    }

    /** A rule with what is behind its conditions. */
    RuleMiss tell(String rule) {
        RuleEntry entry = knowledge.rule(rule).orElseThrow();
        boolean first = told.add(rule);
        List<Condition> conditions = first ? held.conditions(rule) : List.of();
        return new RuleMiss(
                rule,
                entry.file(),
                entry.line(),
                entry.annotation(RuleHeader.CAUSE)
                        .or(() -> entry.annotation(RuleHeader.REMEDY))
                        .orElse(null),
                held.fired(rule),
                held.silenced(rule),
                conditions,
                behind(conditions.stream()
                        .filter(Held::isOpen)
                        .flatMap(held::wanted)
                        .distinct()
                        .toList()));
    }

    private List<Missing> behind(List<Goal> goals) {
        boolean causes = goals.stream().anyMatch(goal -> goal.what().startsWith("cause "));
        Stream<Missing> behind = goals.stream()
                .map(goal -> new Missing(
                        goal.what(), goal.rules().stream().map(this::tell).toList()));
        return Stream.concat(causes ? gate().stream() : Stream.empty(), behind).toList();
    }

    /** What keeps every cause from being concluded, the first time that it is asked for. */
    Optional<Missing> gate() {
        if (gateTold || held.gate().isEmpty()) {
            return Optional.empty();
        }
        gateTold = true;
        return Optional.of(atAll(Cause.class));
    }

    /** What keeps everything of a type from being concluded. */
    Missing atAll(Class<?> conclusion) {
        String type = conclusion.getSimpleName();
        return new Missing(
                type.toLowerCase(Locale.ROOT) + " at all",
                held.producers(type).stream().map(this::tell).toList());
    }

    /** How little is missing for a rule to fire: one for each condition that no other rule could meet. */
    int missing(String rule) {
        return missing.of(rule);
    }

    private int count(String rule) {
        int missed = 0;
        for (Condition condition : held.conditions(rule)) {
            if (condition.verdict() != Verdict.HOLDS) {
                missed += held.wanted(condition)
                        .flatMap(goal -> goal.rules().stream())
                        .mapToInt(each -> Math.max(1, missing.of(each)))
                        .min()
                        .orElse(1);
            }
        }
        return missed;
    }
}
