package org.declinic.engine.knowledge;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.declinic.text.RuleHeader;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.kie.api.KieBase;

/**
 * The rules of a large set in parts, of which a case needs one. Rules about another platform than the case's conclude
 * nothing of it, and yet the engine puts the case's cards, apps and earlier attempts before each of them; so rules that
 * demand different texts of one field are in different parts, and those that do not are in all. The field is the one of
 * which the rules demand most texts. Safe to use from many threads; a part is made when the first case needs it.
 */
final class Partition {

    /** With fewer texts, all rules together cost a case little. */
    private static final int FEW_TEXTS = 16;

    /** A part takes memory, and the time to make it: about as much as the rules without a guard. */
    private static final int MOST_PARTS = 32;

    private final Models models;
    private final Guard field;
    private final Set<String> texts;
    private final Set<String> speakingForOthers;
    private final KieBase[] parts = new KieBase[MOST_PARTS + 1];

    private Partition(Models models, Guard field, Set<String> texts, Set<String> speakingForOthers) {
        this.speakingForOthers = speakingForOthers;
        this.models = models;
        this.field = field;
        this.texts = texts;
    }

    /** The parts of a rule set, by its fresh models; or empty where it is better left whole. */
    static Optional<Partition> of(Models models, List<Model> fresh) {
        List<Rule> rules =
                fresh.stream().flatMap(model -> model.getRules().stream()).toList();
        Set<String> speakingForOthers = speakingForOthers(rules);
        List<Guard> guards =
                rules.stream().flatMap(rule -> Guard.of(rule).stream()).toList();
        return guards.stream().collect(groupingBy(guard -> guard.type().getName() + guard.field())).values().stream()
                .map(ofField -> new Partition(models, ofField.get(0), textsOf(ofField), speakingForOthers))
                .filter(partition -> partition.texts.size() > FEW_TEXTS)
                .max(Comparator.comparingInt((Partition partition) -> partition.texts.size())
                        .thenComparing(partition -> partition.field.field()));
    }

    /** The rules with what their cause or remedy has once, such as its title, where other rules of it have not. */
    private static Set<String> speakingForOthers(List<Rule> rules) {
        Map<Object, List<Rule>> byCode =
                rules.stream().filter(rule -> code(rule) != null).collect(groupingBy(Partition::code));
        return byCode.values().stream()
                .filter(ofCode -> ofCode.size() > 1)
                .flatMap(List::stream)
                .filter(rule -> RuleHeader.ONCE.stream().anyMatch(rule.getMetaData()::containsKey))
                .map(Rule::getName)
                .collect(toSet());
    }

    private static Object code(Rule rule) {
        Object cause = rule.getMetaData().get(RuleHeader.CAUSE);
        return cause != null ? cause : rule.getMetaData().get(RuleHeader.REMEDY);
    }

    private static Set<String> textsOf(List<Guard> guards) {
        return guards.stream().map(Guard::text).collect(toSet());
    }

    /** The part that a case needs. */
    KieBase of(Collection<?> facts) {
        int part = MOST_PARTS;
        for (Object fact : facts) {
            if (field.type().isInstance(fact)
                    && field.value().apply(fact) instanceof String text
                    && texts.contains(text)) {
                part = partOf(text);
            }
        }
        return part(part);
    }

    private static int partOf(String text) {
        return Math.floorMod(text.hashCode(), MOST_PARTS);
    }

    private synchronized KieBase part(int number) {
        if (parts[number] == null) {
            parts[number] = models.only(rule -> isIn(number, rule)).kieBase();
        }
        return parts[number];
    }

    /** Whether a rule may have to do with the cases of a part. */
    private boolean isIn(int part, Rule rule) {
        Set<String> demanded = new HashSet<>();
        for (Guard guard : Guard.of(rule)) {
            if (guard.isOfSameField(field)) {
                demanded.add(guard.text());
            }
        }
        return demanded.isEmpty()
                || speakingForOthers.contains(rule.getName())
                || demanded.stream().allMatch(text -> partOf(text) == part);
    }
}
