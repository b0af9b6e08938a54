package org.declinic.answers.smallest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.declinic.answers.conditions.Alternatives;
import org.declinic.cases.casefile.FactFields;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.facts.FactTypes;
import org.declinic.facts.Now;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;
import org.declinic.language.semantics.Question;

/** All fields that somebody can change. Immutable. */
final class Changeables {

    private final FactTypes types;
    private final List<Changeable> all = new ArrayList<>();

    Changeables(Knowledge knowledge) {
        this.types = knowledge.factTypes();
        FactFields fields = new FactFields(types);
        Map<List<?>, Object> unknown = new HashMap<>();
        for (Question question : knowledge.meaning().questions()) {
            boolean isNow = question.type().equals(Now.class.getSimpleName());
            Optional<Class<?>> type = isNow ? Optional.of(Now.class) : types.find(question.type());
            if (question.changedBy() != null && type.isPresent()) {
                Object fact = unknown.computeIfAbsent(
                        List.of(question.type(), question.of()),
                        any -> isNow ? new Now(null) : unknown(fields, type.get(), question.of()));
                all.add(new Changeable(all.size(), question, type.get(), fact));
            }
        }
    }

    private static Object unknown(FactFields fields, Class<?> type, Map<String, String> of) {
        List<Finding> findings = new ArrayList<>();
        Place place = Place.of(type.getSimpleName());
        Object fact = fields.read(type, "{}", place, findings).orElseThrow();
        for (Map.Entry<String, String> each : of.entrySet()) {
            fact = fields.with(type, Optional.of(fact), each.getKey(), each.getValue(), place, findings)
                    .orElseThrow();
        }
        return fact;
    }

    /** Facts of which nothing is known, of those of which a case has none. */
    List<Object> missingIn(Collection<?> facts) {
        return all.stream()
                .map(field -> field.in(facts))
                .filter(fact -> facts.stream().noneMatch(stated -> stated == fact))
                .distinct()
                .toList();
    }

    /** What may be changed of a case. */
    Alternatives of(Collection<?> facts) {
        return (fact, name) -> find(fact, name, facts).map(field -> field.others(fact, types));
    }

    /** The field of a fact of a case, or empty when nobody can change it. */
    Optional<Changeable> find(Object fact, String name, Collection<?> facts) {
        return all.stream()
                .filter(field -> field.question().field().equals(name) && field.in(facts) == fact)
                .findFirst();
    }
}
