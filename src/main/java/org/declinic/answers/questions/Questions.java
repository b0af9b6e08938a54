package org.declinic.answers.questions;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.declinic.answers.whynot.Held;
import org.declinic.answers.whynot.Holder;
import org.declinic.diagnosis.Diagnosis.FoundCause;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.knowledge.RuleEntry;
import org.declinic.engine.session.Observation;
import org.declinic.facts.FactTypes;
import org.declinic.language.semantics.Certainties;
import org.declinic.language.semantics.RuleSet;
import org.declinic.language.semantics.Tellable;
import org.declinic.text.RuleHeader;

/**
 * Finds what to ask next. A field that is unknown is worth the certainty that hangs on it: for each cause that it would
 * decide, the certainty of the rule, divided by the effort of all answers that the rule still lacks; of several rules of
 * a cause, the one of which most hangs on it; and so for what speaks against causes that stand, and for remedies. It is
 * halved for each type of which no fact is known. Of questions of the same worth, the easier one comes first. A rule that
 * does not stand and lacks an answer that nobody knows counts no more. Safe to use from many threads.
 */
public final class Questions {

    /** What a remedy is worth: as much as a cause that is as likely as not. */
    private static final BigDecimal OF_REMEDY = new BigDecimal("0.5");

    private final Holder holder;
    private final FactTypes types;
    private final List<RuleEntry> rules;
    private final Certainties certainties;
    private final Tellable told;
    private final Tellable toShoppers;
    private final Sentences sentences;

    /**
     * Questions of a rule set, to staff.
     *
     * @param knowledge the rule set
     */
    public Questions(Knowledge knowledge) {
        RuleSet meaning = knowledge.meaning();
        this.holder = new Holder(knowledge);
        this.types = knowledge.factTypes();
        this.rules = knowledge.rules();
        this.certainties = new Certainties(meaning);
        this.told = Tellable.ALL;
        this.toShoppers = Tellable.toShoppers(meaning.rules());
        this.sentences = new Sentences(meaning.questions());
    }

    private Questions(Questions toStaff) {
        this.holder = toStaff.holder;
        this.types = toStaff.types;
        this.rules = toStaff.rules;
        this.certainties = toStaff.certainties;
        this.told = toStaff.toShoppers;
        this.toShoppers = toStaff.toShoppers;
        this.sentences = toStaff.sentences.toShoppers();
    }

    /**
     * The same for shoppers: no question for staff, and none that would decide what shoppers are not told.
     *
     * @return questions of the same rule set, which share what was read of its conditions
     */
    public Questions toShoppers() {
        return new Questions(this);
    }

    /**
     * What to ask about a case.
     *
     * @param observation the case
     * @return the questions, the best first; none when none is worth asking
     */
    public List<Asked> of(Observation observation) {
        return of(observation, hold(observation), List.of());
    }

    /**
     * Holds the conditions of all rules against a case, of which most of the time goes into its questions.
     *
     * @param observation the case
     * @return what becomes of them, for {@link #of(Observation, Held, Collection)}; for one thread
     */
    public Held hold(Observation observation) {
        return holder.hold(observation);
    }

    /**
     * What to ask about a case of which something will stay unknown. What only counts together with that is not asked.
     *
     * @param observation the case
     * @param held its conditions, as these questions or those to others held them
     * @param unanswered questions that were answered with "don't know"
     * @return the other questions, the best first; none when none is worth asking
     */
    public List<Asked> of(Observation observation, Held held, Collection<Asked> unanswered) {
        Set<String> keys = unanswered.stream().map(Asked::key).collect(Collectors.toSet());
        Predicate<Lack> unknown = lack -> keys.contains(sentences.key(lack));
        Predicate<Lack> closed = unknown.or(lack -> !sentences.canAsk(lack));
        KnownFacts known = new KnownFacts(types, stated(observation));
        Lacks lacks = Lacks.ofAll(held, known, closed);
        Optional<Set<Lack>> gate = lacks.ofGate();
        if (gate.isEmpty() || gate.get().stream().anyMatch(closed)) {
            return List.of();
        }
        Relevance relevance = new Relevance(held, lacks, sentences, observation.facts(), unknown);
        Stakes stakes = new Stakes(sentences, relevance, closed, held::stands, gate.get(), known);
        Set<String> causes =
                observation.diagnosis().causes().stream().map(FoundCause::code).collect(Collectors.toSet());
        Lacks asConcluded = Lacks.asConcluded(held, known);
        for (RuleEntry rule : rules) {
            String name = rule.name();
            rule.annotation(RuleHeader.CAUSE)
                    .filter(cause -> told.isTold(cause, causes))
                    .ifPresent(cause -> stakes.take(rule, cause, certainties.of(name), lacks.of(name)));
            rule.annotation(RuleHeader.AGAINST).stream()
                    .flatMap(codes -> RuleHeader.codes(codes).stream())
                    .filter(causes::contains)
                    .forEach(cause -> stakes.take(rule, cause, certainties.of(name), asConcluded.of(name)));
            rule.annotation(RuleHeader.REMEDY)
                    .filter(remedy -> told.isAdvised(remedy, causes))
                    .ifPresent(remedy -> stakes.take(rule, remedy, OF_REMEDY, asConcluded.of(name)));
        }
        return stakes.best();
    }

    /** What rules derive is not stated: somebody may know it better. */
    private static List<Object> stated(Observation observation) {
        Set<Object> derived = Collections.newSetFromMap(new IdentityHashMap<>());
        observation.conclusions().forEach(conclusion -> derived.add(conclusion.concluded()));
        return observation.facts().stream()
                .filter(fact -> !derived.contains(fact))
                .toList();
    }
}
