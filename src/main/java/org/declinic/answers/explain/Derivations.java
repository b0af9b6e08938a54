package org.declinic.answers.explain;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsFirst;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.declinic.conclusions.Advice;
import org.declinic.conclusions.Cause;
import org.declinic.conclusions.Inconsistency;
import org.declinic.conclusions.Note;
import org.declinic.conclusions.Objection;
import org.declinic.conclusions.Plan;
import org.declinic.conclusions.Reason;
import org.declinic.engine.session.Observation.Conclusion;
import org.declinic.text.CardNumbers;

/** Finds the rules that concluded a thing, and what they rest on, in an order that the facts' order does not change. */
final class Derivations {

    private static final Comparator<Derivation> IN_ORDER = comparing(Derivation::rule)
            .thenComparing(Derivation::text, nullsFirst(Comparator.naturalOrder()))
            .thenComparing(derivation -> derivation.facts().toString());

    private static final Comparator<Premise> BY_VALUES = comparing(Premise::toString);

    private final Map<String, RuleText> rules;
    private final List<Thing> things = new ArrayList<>();
    private final Map<Object, Thing> byIdentity = new IdentityHashMap<>();

    /** Something that was concluded. */
    private static final class Thing {

        private final Object concluded;
        private final List<Conclusion> by = new ArrayList<>(1);
        private List<Derivation> derivations;

        Thing(Object concluded) {
            this.concluded = concluded;
        }
    }

    Derivations(List<Conclusion> conclusions, Map<String, RuleText> rules) {
        this.rules = rules;
        for (Conclusion conclusion : conclusions) {
            Thing thing = byIdentity.get(conclusion.concluded());
            if (thing == null) {
                thing = new Thing(conclusion.concluded());
                things.add(thing);
                byIdentity.put(conclusion.concluded(), thing);
            }
            thing.by.add(conclusion);
        }
    }

    /** What was concluded of a type, each thing once. */
    <T> List<T> all(Class<T> type, Predicate<T> sought) {
        List<T> found = new ArrayList<>();
        for (Thing thing : things) {
            if (type.isInstance(thing.concluded) && sought.test(type.cast(thing.concluded))) {
                found.add(type.cast(thing.concluded));
            }
        }
        return found;
    }

    /** The derivations of something that is for or against a cause; the first tells what it adds to its certainty. */
    List<Derivation> adding(Object concluded, BigDecimal share) {
        List<Derivation> derivations = new ArrayList<>(of(concluded));
        if (!derivations.isEmpty()) {
            derivations.set(0, derivations.get(0).adding(share));
        }
        return derivations;
    }

    /** The derivations of some things, those of the first thing first. */
    List<Derivation> of(Collection<?> concluded) {
        List<Derivation> all = new ArrayList<>(concluded.size());
        for (Object each : concluded) {
            all.addAll(of(each));
        }
        return Collections.unmodifiableList(all);
    }

    private List<Derivation> of(Object concluded) {
        Thing thing = byIdentity.get(concluded);
        if (thing == null) {
            return List.of();
        }
        if (thing.derivations == null) {
            thing.derivations = List.of(); // what would rest on itself ends here
            thing.derivations = derive(thing);
        }
        return thing.derivations;
    }

    private List<Derivation> derive(Thing thing) {
        String text = text(thing.concluded);
        List<Derivation> derived = new ArrayList<>(thing.by.size());
        for (Conclusion conclusion : thing.by) {
            RuleText rule = rules.get(conclusion.rule());
            derived.add(
                    rule.derivation(thing.concluded, text, premises(conclusion.matched(), rule), conclusion.matched()));
        }
        return derived.size() == 1
                ? Collections.unmodifiableList(derived)
                : derived.stream().distinct().sorted(IN_ORDER).toList();
    }

    private static String text(Object thing) {
        if (thing instanceof Reason reason) {
            return CardNumbers.mask(reason.text());
        } else if (thing instanceof Objection objection) {
            return CardNumbers.mask(objection.text());
        } else if (thing instanceof Note note) {
            return CardNumbers.mask(note.text());
        } else if (thing instanceof Advice advice) {
            return CardNumbers.mask(String.join(" ", advice.steps()));
        } else if (thing instanceof Inconsistency inconsistency) {
            return CardNumbers.mask(inconsistency.text());
        }
        return null;
    }

    private List<Premise> premises(List<Object> matched, RuleText rule) {
        List<Premise> premises = new ArrayList<>(matched.size());
        for (Object each : matched) {
            if (each instanceof Collection<?> collected) {
                premises.addAll(collected(collected, rule));
            } else if (each instanceof Object[] collected) {
                premises.addAll(collected(Arrays.asList(collected), rule));
            } else {
                premises.add(premise(each, rule));
            }
        }
        return Collections.unmodifiableList(premises);
    }

    private List<Premise> collected(Collection<?> elements, RuleText rule) {
        List<Premise> premises = premises(List.copyOf(elements), rule);
        if (premises.size() < 2) {
            return premises;
        }
        return premises.stream().distinct().sorted(BY_VALUES).toList();
    }

    private Premise premise(Object fact, RuleText rule) {
        RuleText.Looked looked = rule.lookedAt(fact.getClass());
        if (fact instanceof Cause cause) {
            return new Premise(looked.type(), Map.of(), CardNumbers.mask(cause.code()), List.of());
        }
        List<Derivation> because = fact instanceof Plan ? List.of() : of(fact);
        return new Premise(looked.type(), new Values(fact, looked.fields()), null, because);
    }
}
