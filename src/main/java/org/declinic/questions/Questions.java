package org.declinic.questions;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.declinic.facts.FactTypes;
import org.declinic.knowledge.Knowledge;
import org.declinic.knowledge.RuleEntry;
import org.declinic.semantics.RuleSet;
import org.declinic.session.Observation;
import org.declinic.syntax.RuleFiles;
import org.declinic.whynot.Held;
import org.declinic.whynot.Holder;

/**
 * Finds what to ask next. A field that is unknown is worth the certainty that hangs on it: for each cause that it would
 * decide, the certainty of the rule, divided by the effort of all answers that the rule still lacks; of several rules of
 * a cause, the one of which most hangs on it. Of questions of the same worth, the easier one comes first. A rule that
 * lacks an answer that nobody knows counts no more. Safe to use from many threads.
 */
public final class Questions {

    private static final int DECIMALS = 6;
    private static final Comparator<Asked> BEST_FIRST = comparing(Asked::worth)
            .reversed()
            .thenComparing(Asked::effort)
            .thenComparing(Asked::type)
            .thenComparing(Asked::field);

    private final Holder holder;
    private final FactTypes types;
    private final List<RuleEntry> rules;
    private final Sentences sentences;

    /**
     * Questions of a rule set. What asks about the conditions of its rules is compiled, unless it was before.
     *
     * @param knowledge the rule set
     * @param files the files that it was made of
     */
    public Questions(Knowledge knowledge, RuleFiles files) {
        RuleSet meaning = RuleSet.of(files);
        this.holder = Holder.ofCauses(knowledge, files, meaning);
        this.types = knowledge.factTypes();
        this.rules = knowledge.rules().stream()
                .filter(rule -> rule.annotation("cause").isPresent())
                .toList();
        this.sentences = new Sentences(meaning.questions());
    }

    /** What hangs on one answer. */
    private static final class Stake {
        private final Lack lack;
        private final Map<String, BigDecimal> byCause = new TreeMap<>();
        private final Set<String> rules = new LinkedHashSet<>();

        private Stake(Lack first) {
            lack = first;
        }
    }

    /**
     * What to ask about a case.
     *
     * @param observation the case
     * @return the questions, the best first; none when no answer would change the causes
     */
    public List<Asked> of(Observation observation) {
        return of(observation, List.of());
    }

    /**
     * What to ask about a case of which something will stay unknown. What only counts together with that is not asked.
     *
     * @param observation the case
     * @param unanswered questions that were answered with "don't know"
     * @return the other questions, the best first; none when no answer would change the causes
     */
    public List<Asked> of(Observation observation, Collection<Asked> unanswered) {
        Set<String> unknown = unanswered.stream().map(Asked::key).collect(Collectors.toSet());
        Held held = holder.hold(observation);
        Lacks lacks = new Lacks(held, new KnownFacts(types, stated(observation)));
        Optional<Set<Lack>> gate = lacks.ofGate();
        if (gate.isEmpty() || gate.get().stream().anyMatch(lack -> unknown.contains(key(lack)))) {
            return List.of();
        }
        Map<String, Stake> stakes = new LinkedHashMap<>();
        for (RuleEntry rule : rules) {
            Set<Lack> ofRule = new LinkedHashSet<>(lacks.of(rule.name()));
            boolean blocked = ofRule.removeIf(lack -> unknown.contains(key(lack)));
            if (blocked && !held.fired(rule.name())) {
                continue; // without that answer the rule stays undecided, whatever else is known
            }
            if (!ofRule.isEmpty() || held.fired(rule.name())) {
                ofRule.addAll(gate.get());
            }
            int effort = ofRule.stream()
                    .mapToInt(lack -> sentences.of(lack).effort())
                    .sum();
            ofRule.forEach(lack -> stake(lack, rule, effort, stakes));
        }
        List<Asked> all = new ArrayList<>();
        stakes.values().forEach(stake -> all.add(asked(stake)));
        all.sort(BEST_FIRST);
        keepOneOfRows(all, stated(observation));
        return all;
    }

    /**
     * Of what only leads to rows of tables, which hold the certainty, is asked what the rules have a sentence for: one
     * question about a fact of which nothing is stated, and the others when that was answered.
     */
    private void keepOneOfRows(List<Asked> all, List<Object> stated) {
        Set<String> known = new HashSet<>();
        stated.forEach(fact -> known.add(fact.getClass().getSimpleName()));
        Set<String> asked = new HashSet<>();
        all.removeIf(each -> each.worth().signum() == 0
                && (!sentences.hasOneFor(each.type(), each.field())
                        || !known.contains(each.type()) && !asked.add(each.type())));
    }

    /** What rules derive is not stated: somebody may know it better. */
    private static List<Object> stated(Observation observation) {
        Set<Object> derived = Collections.newSetFromMap(new IdentityHashMap<>());
        observation.conclusions().forEach(conclusion -> derived.add(conclusion.concluded()));
        return observation.facts().stream()
                .filter(fact -> !derived.contains(fact))
                .toList();
    }

    private void stake(Lack lack, RuleEntry rule, int effort, Map<String, Stake> stakes) {
        Stake stake = stakes.computeIfAbsent(key(lack), any -> new Stake(lack));
        BigDecimal share = rule.annotation("certainty")
                .map(BigDecimal::new)
                .orElse(BigDecimal.ZERO)
                .divide(BigDecimal.valueOf(effort), DECIMALS, RoundingMode.HALF_UP);
        stake.byCause.merge(rule.annotation("cause").orElseThrow(), share, BigDecimal::max);
        stake.rules.add(rule.name());
    }

    /** Questions in the same words for the same field are one. */
    private String key(Lack lack) {
        return Asked.key(lack.type(), lack.field(), sentences.of(lack).text());
    }

    private Asked asked(Stake stake) {
        Sentences.Sentence sentence = sentences.of(stake.lack);
        return new Asked(
                stake.lack.type(),
                stake.lack.field(),
                stake.lack.of(),
                sentence.text(),
                sentence.effort(),
                stake.byCause.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                List.copyOf(stake.byCause.keySet()),
                List.copyOf(stake.rules));
    }
}
