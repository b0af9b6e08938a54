package org.declinic.answers.questions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.declinic.answers.conditions.Condition;
import org.declinic.answers.conditions.Need;
import org.declinic.answers.conditions.Verdict;

/**
 * What conditions lack that demand a fact of a type of which there can be several: one that is as their equations say, and
 * what else it must be.
 */
record SeveralLacks(KnownFacts known, String type) {

    private static final Pattern JOIN = Pattern.compile("\\w+\\s*==\\s*\\$?\\w+");

    /** Empty when what is known excludes such a fact. */
    Optional<Set<Lack>> of(List<Condition> conditions) {
        Map<String, Object> of = new LinkedHashMap<>();
        List<Condition> others = new ArrayList<>();
        boolean present = true;
        for (Condition condition : conditions) {
            Optional<Equation> equation = equation(condition);
            if (equation.isPresent()) {
                of.put(equation.get().field(), equation.get().value());
                present &= condition.verdict() == Verdict.HOLDS;
            } else if (!known.meetsByNothing(condition)) {
                others.add(condition);
            }
        }
        present &= !known.of(type).isEmpty();
        if (present) {
            boolean excluded = others.stream()
                    .anyMatch(condition -> condition.verdict() == Verdict.FAILS
                            && known.lacks(List.of(condition)).isEmpty());
            return excluded ? Optional.empty() : Optional.of(named(of, others, true));
        }
        Set<Lack> lacks = named(of, others, false);
        if (lacks.stream().anyMatch(lack -> lack.type().equals(type) && known.isStated(type, lack.field(), of))) {
            return Optional.empty();
        }
        if (lacks.isEmpty() && !of.isEmpty()) {
            String last = List.copyOf(of.keySet()).get(of.size() - 1);
            of.remove(last);
            if (known.isStated(type, last, of)) {
                return Optional.empty();
            }
            lacks.add(new Lack(type, last, Collections.unmodifiableMap(new LinkedHashMap<>(of))));
        }
        return Optional.of(lacks);
    }

    private Set<Lack> named(Map<String, Object> of, List<Condition> conditions, boolean onlyUnknown) {
        return conditions.stream()
                .flatMap(condition -> named(of, condition, onlyUnknown))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Of a fact that must be as another one is, what is unknown of that one is to be asked. */
    private Stream<Lack> named(Map<String, Object> of, Condition condition, boolean onlyUnknown) {
        Set<Lack> ofOthers = new LinkedHashSet<>();
        for (Lack lack : known.lacks(List.of(condition))) {
            if (!lack.type().equals(type)) {
                ofOthers.add(lack);
            }
        }
        boolean joins = condition.text().contains("==") && !ofOthers.isEmpty();
        return joins
                ? ofOthers.stream()
                : condition.fields().stream()
                        .filter(field -> field.startsWith(type + "."))
                        .filter(field -> !onlyUnknown || known.isUnknown(field))
                        .map(field -> new Lack(
                                type, KnownFacts.field(field), Collections.unmodifiableMap(new LinkedHashMap<>(of))));
    }

    /** What a field must be: a constant, or what is known of another fact. */
    private record Equation(String field, Object value) {}

    private Optional<Equation> equation(Condition condition) {
        String own = type + ".";
        List<Need> needs = condition.needs();
        if (needs.size() == 1 && needs.get(0).operator().equals("==")) {
            Need need = needs.get(0);
            Object value = need.values().get(0);
            return value == null || value instanceof Boolean || !need.field().startsWith(own)
                    ? Optional.empty()
                    : Optional.of(new Equation(KnownFacts.field(need.field()), value));
        }
        List<String> fields = condition.fields();
        return fields.size() == 2
                        && fields.get(0).startsWith(own)
                        && JOIN.matcher(condition.text()).matches()
                ? known.value(fields.get(1)).map(value -> new Equation(KnownFacts.field(fields.get(0)), value))
                : Optional.empty();
    }
}
