package org.declinic.answers.conditions;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.language.semantics.Rule;
import org.declinic.values.Property;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;

/** Puts into words what rules ask only whether it is there. Safe to use from many threads. */
public final class GroupWords {

    private final TypeFields types;
    private final Map<String, Map<BaseDescr, Fact>> byRule = new ConcurrentHashMap<>();

    /** A fact that is asked for: its type, and what each constraint is about. */
    private record Fact(String type, List<About> constraints) {}

    /**
     * Words for rules.
     *
     * @param knowledge the rules
     */
    public GroupWords(Knowledge knowledge) {
        this.types = TypeFields.of(knowledge);
    }

    /**
     * A {@code not} or {@code exists} in words.
     *
     * @param rule the rule
     * @param group an element of its {@code when}
     * @param matched what the rule found
     * @return such as {@code no Wallet with refusedCard true}; empty where words would not say exactly the same
     */
    public Optional<String> of(Rule rule, BaseDescr group, List<Object> matched) {
        Fact fact = byRule.computeIfAbsent(rule.name(), any -> read(rule)).get(group);
        return fact == null
                ? Optional.empty()
                : fact(
                        group instanceof NotDescr,
                        fact.type(),
                        fact.constraints().stream()
                                .map(about -> new Wording(about, values(about, matched), false).listed())
                                .toList());
    }

    /** A fact of a type, or none. */
    static Optional<String> fact(boolean not, String type, List<Optional<String>> constraints) {
        if (!constraints.stream().allMatch(Optional::isPresent)) {
            return Optional.empty();
        }
        String article = not ? "no " : "AEIOU".indexOf(type.charAt(0)) < 0 ? "a " : "an ";
        String with = constraints.stream().map(Optional::get).collect(joining(", "));
        return Optional.of(article + type + (with.isEmpty() ? "" : " with " + with));
    }

    private Map<BaseDescr, Fact> read(Rule rule) {
        Texts texts = new Texts(rule.file()).in(rule.name());
        PatternReader patterns =
                new PatternReader(texts, new Variables(types), new Omissions(texts, new ArrayList<>()));
        Map<BaseDescr, Fact> found = new IdentityHashMap<>();
        flat(rule.tree().getLhs()).forEach(element -> {
            if (element instanceof PatternDescr pattern) {
                patterns.facts(pattern);
            } else if (element instanceof ConditionalElementDescr group
                    && (group instanceof NotDescr || group instanceof ExistsDescr)
                    && group.getDescrs().size() == 1
                    && group.getDescrs().get(0) instanceof PatternDescr pattern
                    && !patterns.binds(pattern)) {
                patterns.facts(pattern)
                        .ifPresent(abouts -> found.put(element, new Fact(pattern.getObjectType(), abouts)));
            }
        });
        return found;
    }

    private static Stream<BaseDescr> flat(BaseDescr element) {
        return element instanceof AndDescr all
                ? all.getDescrs().stream().flatMap(GroupWords::flat)
                : Stream.of(element);
    }

    /** The values of the names of a constraint that stand for fields of facts of which the rule found one alone. */
    private static Map<String, Object> values(About about, List<Object> matched) {
        Map<String, Object> values = new HashMap<>();
        about.fields().forEach((name, field) -> {
            String[] path = field.split("\\.", 2);
            List<Object> facts = matched.stream()
                    .filter(each -> Property.typesOf(each).anyMatch(path[0]::equals))
                    .toList();
            if (facts.size() == 1 && path.length == 2) {
                Property.valueOf(facts.get(0), path[1]).ifPresent(value -> values.put(name, value));
            }
        });
        return values;
    }
}
