package org.declinic.answers.questions;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.declinic.engine.knowledge.RuleEntry;
import org.declinic.language.semantics.Question;

/** What hangs on each answer. For one case and one thread. */
final class Stakes {

    private static final int DECIMALS = 6;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final Comparator<Asked> BEST_FIRST = comparing(Asked::worth)
            .reversed()
            .thenComparing(Asked::effort)
            .thenComparing(Asked::type)
            .thenComparing(Asked::field)
            .thenComparing(Asked::ask);

    private final Sentences sentences;
    private final Relevance relevance;
    private final Predicate<Lack> unknown;
    private final Predicate<String> stands;
    private final Set<Lack> gate;
    private final KnownFacts known;
    private final Map<String, Stake> byQuestion = new LinkedHashMap<>();

    /** What hangs on one answer. */
    private static final class Stake {
        private final Lack lack;
        private final Question question;
        private final Map<String, BigDecimal> byCode = new TreeMap<>();
        private final Map<String, BigDecimal> byRule = new LinkedHashMap<>();

        private Stake(Lack lack, Question question) {
            this.lack = lack;
            this.question = question;
        }
    }

    /**
     * Nothing hangs on any answer yet.
     *
     * @param unknown what is not known even when asked for, and what cannot be asked for
     * @param stands whether the conclusion of a rule stands, by its name
     * @param gate what every conclusion lacks
     */
    Stakes(
            Sentences sentences,
            Relevance relevance,
            Predicate<Lack> unknown,
            Predicate<String> stands,
            Set<Lack> gate,
            KnownFacts known) {
        this.known = known;
        this.sentences = sentences;
        this.relevance = relevance;
        this.unknown = unknown;
        this.stands = stands;
        this.gate = gate;
    }

    /** What hangs on the answers that a rule lacks: a share of what it is worth, the smaller the harder they all are. */
    void take(RuleEntry rule, String code, BigDecimal worth, Optional<Set<Lack>> lacks) {
        boolean standing = stands.test(rule.name());
        Set<Lack> asked = new LinkedHashSet<>();
        Set<Lack> all = new LinkedHashSet<>();
        for (Lack lack : lacks.orElse(Set.of())) {
            Optional<Set<Lack>> before = unknown.test(lack) ? Optional.empty() : relevance.before(sentences.of(lack));
            if (before.isPresent()) {
                (before.get().isEmpty() ? asked : all).add(lack);
                asked.addAll(before.get());
            } else if (!standing) {
                return; // without that answer the rule stays undecided, whatever else is known
            }
        }
        if (!asked.isEmpty() || standing) {
            asked.addAll(gate);
        }
        all.addAll(asked);
        if (all.isEmpty()) {
            return;
        }
        int effort = all.stream().mapToInt(lack -> sentences.of(lack).effort()).sum();
        long maybe = all.stream()
                .map(Lack::type)
                .distinct()
                .filter(type -> known.of(type).isEmpty())
                .count();
        BigDecimal share =
                worth.divide(BigDecimal.valueOf(effort).multiply(TWO.pow((int) maybe)), DECIMALS, RoundingMode.HALF_UP);
        for (Lack lack : asked) {
            Stake stake = byQuestion.computeIfAbsent(sentences.key(lack), any -> new Stake(lack, sentences.of(lack)));
            stake.byCode.merge(code, share, BigDecimal::max);
            stake.byRule.merge(rule.name(), share, BigDecimal::max);
        }
    }

    /** The questions, the best first. */
    List<Asked> best() {
        List<Asked> all = new ArrayList<>();
        byQuestion.values().forEach(stake -> all.add(asked(stake)));
        all.sort(BEST_FIRST);
        keepOneOfSeveral(all);
        return all;
    }

    /** Whether there is one of several at all, one question finds out; the others come when that was answered. */
    private void keepOneOfSeveral(List<Asked> all) {
        Set<String> asked = new HashSet<>();
        all.removeIf(each -> each.of().isEmpty()
                && known.canBeSeveral(each.type())
                && known.of(each.type()).isEmpty()
                && !asked.add(each.type()));
    }

    private static Asked asked(Stake stake) {
        return new Asked(
                stake.lack.type(),
                stake.lack.field(),
                stake.lack.of(),
                stake.question.sentence(),
                stake.question.effort(),
                stake.byCode.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                List.copyOf(stake.byCode.keySet()),
                stake.byRule.entrySet().stream()
                        .sorted(Map.Entry.<String, BigDecimal>comparingByValue().reversed())
                        .map(Map.Entry::getKey)
                        .toList());
    }
}
