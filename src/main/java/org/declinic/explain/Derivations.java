package org.declinic.explain;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsFirst;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.declinic.conclusions.Advice;
import org.declinic.conclusions.Cause;
import org.declinic.conclusions.Inconsistency;
import org.declinic.conclusions.Plan;
import org.declinic.conclusions.Reason;
import org.declinic.conclusions.Stop;
import org.declinic.session.Observation.Conclusion;
import org.declinic.text.CardNumbers;
import org.declinic.text.Printable;

/** Finds the rules that concluded a thing, and what they rest on, in an order that the facts' order does not change. */
final class Derivations {

    private static final Comparator<Derivation> IN_ORDER = comparing(Derivation::rule)
            .thenComparing(Derivation::text, nullsFirst(Comparator.naturalOrder()))
            .thenComparing(derivation -> derivation.facts().toString());

    private static final Comparator<Premise> BY_VALUES = comparing(Premise::toString);

    private final Map<String, RuleText> rules;
    private final Map<Object, List<Conclusion>> conclusions = new IdentityHashMap<>();
    private final Map<Object, List<Derivation>> known = new IdentityHashMap<>();

    Derivations(List<Conclusion> conclusions, Map<String, RuleText> rules) {
        this.rules = rules;
        for (Conclusion conclusion : conclusions) {
            this.conclusions
                    .computeIfAbsent(conclusion.concluded(), any -> new ArrayList<>(1))
                    .add(conclusion);
        }
    }

    /** The derivations of some things, those of the first thing first. */
    List<Derivation> of(Collection<?> things) {
        List<Derivation> all = new ArrayList<>();
        for (Object thing : things) {
            all.addAll(of(thing));
        }
        return List.copyOf(all);
    }

    private List<Derivation> of(Object thing) {
        List<Derivation> found = known.get(thing);
        if (found == null) {
            known.put(thing, List.of()); // what would rest on itself ends here
            found = derive(thing);
            known.put(thing, found);
        }
        return found;
    }

    private List<Derivation> derive(Object thing) {
        List<Conclusion> by = conclusions.getOrDefault(thing, List.of());
        if (by.isEmpty()) {
            return List.of();
        }
        List<Derivation> derived = new ArrayList<>(by.size());
        for (Conclusion conclusion : by) {
            RuleText rule = rules.get(conclusion.rule());
            derived.add(rule.derivation(text(thing), premises(conclusion.matched(), rule)));
        }
        return derived.size() == 1 ? List.copyOf(derived) : derived.stream().distinct().sorted(IN_ORDER).toList();
    }

    private static String text(Object thing) {
        if (thing instanceof Reason reason) {
            return CardNumbers.mask(reason.text());
        } else if (thing instanceof Advice advice) {
            return CardNumbers.mask(String.join(" ", advice.steps()));
        } else if (thing instanceof Inconsistency inconsistency) {
            return CardNumbers.mask(inconsistency.text());
        }
        return thing instanceof Stop stop ? "Not before " + Printable.time(stop.until()) + "." : null;
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
        return premises(List.copyOf(elements), rule).stream()
                .distinct()
                .sorted(BY_VALUES)
                .toList();
    }

    private Premise premise(Object fact, RuleText rule) {
        String type = fact.getClass().getSimpleName();
        if (fact instanceof Cause cause) {
            return new Premise(type, Map.of(), cause.code(), List.of());
        }
        List<Derivation> because = fact instanceof Plan ? List.of() : of(fact);
        return new Premise(type, Values.of(fact, rule.fieldsOf(fact.getClass())), null, because);
    }
}
