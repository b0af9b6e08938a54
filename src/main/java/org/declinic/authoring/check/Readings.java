package org.declinic.authoring.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.declinic.conclusions.Cause;
import org.declinic.conclusions.Inconsistency;
import org.declinic.conclusions.Objection;
import org.declinic.conclusions.Reason;
import org.declinic.language.semantics.Pattern;
import org.declinic.language.semantics.Producers;
import org.declinic.language.semantics.Rule;
import org.declinic.language.semantics.Rule.Annotation;
import org.declinic.language.semantics.RuleSet;
import org.declinic.language.semantics.TextComparison;
import org.declinic.language.syntax.Span;
import org.declinic.language.syntax.Token;
import org.declinic.text.RuleHeader;

/** Which rule reads what another one concludes. */
final class Readings {

    private static final String CAUSE = Cause.class.getSimpleName();
    private static final Set<String> WAITING = Set.of("not", "forall", "accumulate", "collect");

    /** What a cause is made of, and what keeps all of them back. */
    private static final Set<String> OF_CAUSE = Stream.of(Reason.class, Objection.class, Inconsistency.class)
            .map(Class::getSimpleName)
            .collect(Collectors.toUnmodifiableSet());

    /** That one rule reads what another concludes. */
    record Reading(String reader, Span where, boolean waits) {}

    private final Map<String, List<Reading>> byMaker = new LinkedHashMap<>();

    private final Map<String, String> attempts = new HashMap<>();

    Readings(RuleSet set, Producers producers) {
        Map<String, Rule> rules = new HashMap<>();
        for (Rule rule : set.rules()) {
            rules.put(rule.name(), rule);
            rule.annotation(RuleHeader.ATTEMPT)
                    .ifPresent(attempt -> rule.annotation(RuleHeader.REMEDY)
                            .ifPresent(remedy -> attempts.put(remedy.value(), attempt.value())));
        }
        for (Rule reader : set.rules()) {
            for (Pattern pattern : reader.patterns()) {
                boolean ofCause = CAUSE.equals(pattern.typeName());
                boolean waits = ofCause || pattern.within().stream().anyMatch(WAITING::contains);
                Set<String> types = ofCause ? OF_CAUSE : Set.of(pattern.typeName());
                types.stream()
                        .flatMap(type -> producers.knownOf(type).stream())
                        .distinct()
                        .filter(maker -> mayMeet(pattern, rules.get(maker)))
                        .filter(maker -> !asksForOthers(pattern, reader, rules.get(maker)))
                        .forEach(maker -> byMaker.computeIfAbsent(maker, first -> new ArrayList<>())
                                .add(new Reading(reader.name(), pattern.span(), waits)));
            }
        }
    }

    /** What is read, by the names of the rules that conclude it. */
    Map<String, List<Reading>> byMaker() {
        return byMaker;
    }

    /** The shortest way on which a rule's conclusions lead to another rule, with both; empty when there is none. */
    List<String> way(String from, String to) {
        Map<String, String> before = new HashMap<>(Map.of(from, from));
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty() && !before.containsKey(to)) {
            String at = open.poll();
            for (Reading reading : byMaker.getOrDefault(at, List.of())) {
                if (before.putIfAbsent(reading.reader(), at) == null) {
                    open.add(reading.reader());
                }
            }
        }
        List<String> way = new ArrayList<>();
        for (String at = before.containsKey(to) ? to : null; at != null; at = at.equals(from) ? null : before.get(at)) {
            way.add(0, at);
        }
        return way;
    }

    /** Whether a conclusion of a rule may meet a pattern, by what both name. */
    private boolean mayMeet(Pattern pattern, Rule rule) {
        Set<String> causes = Stream.of(RuleHeader.CAUSE, RuleHeader.AGAINST)
                .flatMap(kind -> rule.annotation(kind).stream())
                .flatMap(Annotation::codes)
                .collect(Collectors.toSet());
        String remedy =
                rule.annotation(RuleHeader.REMEDY).map(Annotation::value).orElse("");
        Map<String, Set<String>> made = Map.of(
                "rule", Set.of(rule.name()),
                "cause", causes,
                "code", CAUSE.equals(pattern.typeName()) ? causes : Set.of(),
                "remedy", remedy.isEmpty() ? Set.of() : Set.of(remedy),
                "attempt", attempts.containsKey(remedy) ? Set.of(attempts.get(remedy)) : Set.of());
        return pattern.constraints().stream()
                .filter(constraint ->
                        TextComparison.alternatives(constraint.expression()).count() == 1)
                .flatMap(constraint -> TextComparison.in(constraint.expression()).stream())
                .allMatch(comparison -> {
                    Set<String> values = made.getOrDefault(comparison.name(), Set.of());
                    return values.isEmpty()
                            || values.stream()
                                    .anyMatch(value -> comparison.equal()
                                            == comparison.names().contains(value));
                });
    }

    /** Whether a pattern asks for facts that are not {@code $x}, where {@code $x} is what the other rule concludes. */
    private static boolean asksForOthers(Pattern pattern, Rule reader, Rule maker) {
        String then = maker.unit().then().stream().map(Token::text).collect(Collectors.joining());
        return pattern.constraints().stream()
                .map(constraint -> constraint.whole().text().replaceAll("\\s", ""))
                .filter(constraint -> constraint.startsWith("this!="))
                .map(constraint -> bound(reader, constraint.substring("this!=".length())))
                .anyMatch(value -> value.isPresent()
                        && then.startsWith("insertLogical($")
                        && value.equals(bound(maker, then.substring(then.indexOf('$'), then.indexOf(')')))));
    }

    /** Of what type's field a variable is the value. */
    private static Optional<String> bound(Rule rule, String variable) {
        return rule.patterns().stream()
                .flatMap(pattern -> pattern.constraints().stream()
                        .filter(constraint -> variable.equals(constraint.variable()))
                        .map(constraint ->
                                pattern.typeName() + '.' + constraint.whole().text()))
                .findFirst();
    }
}
