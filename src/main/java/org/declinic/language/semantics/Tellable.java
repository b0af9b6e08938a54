package org.declinic.language.semantics;

import static org.declinic.text.RuleHeader.ATTEMPT;
import static org.declinic.text.RuleHeader.AUDIENCE;
import static org.declinic.text.RuleHeader.CAUSE;
import static org.declinic.text.RuleHeader.REMEDY;
import static org.declinic.text.RuleHeader.STAGE;
import static org.declinic.text.RuleHeader.TOLD;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.declinic.conclusions.Attempt;
import org.declinic.conclusions.Audience;
import org.declinic.conclusions.Stage;

/** Which causes and remedies whoever is asked is told of. Immutable. */
public final class Tellable {

    /** To agents: all. */
    public static final Tellable ALL = new Tellable(Set.of(), Set.of(), Set.of(), Set.of());

    private final Set<String> causesNotTold;
    private final Set<String> toldInstead;
    private final Set<String> ofShop;
    private final Set<String> leadingElsewhere;

    private Tellable(
            Set<String> causesNotTold, Set<String> toldInstead, Set<String> ofShop, Set<String> leadingElsewhere) {
        this.causesNotTold = causesNotTold;
        this.toldInstead = toldInstead;
        this.ofShop = ofShop;
        this.leadingElsewhere = leadingElsewhere;
    }

    /**
     * To shoppers.
     *
     * @param rules the rules
     * @return what they say with {@code @told}, {@code @for}, {@code @attempt} and {@code @stage}
     */
    public static Tellable toShoppers(Collection<Rule> rules) {
        Set<String> elsewhere = Stream.of(Attempt.values())
                .filter(Attempt::isElsewhere)
                .map(Attempt::name)
                .collect(Collectors.toSet());
        Set<String> first = codes(rules, REMEDY, STAGE, Stage.FIRST.name()::equals);
        return new Tellable(
                codes(rules, CAUSE, TOLD, any -> true),
                values(rules, TOLD).collect(Collectors.toSet()),
                codes(rules, REMEDY, AUDIENCE, Audience.SHOP.name()::equals),
                Stream.concat(first.stream(), codes(rules, REMEDY, ATTEMPT, elsewhere::contains).stream())
                        .collect(Collectors.toSet()));
    }

    private static Set<String> codes(Collection<Rule> rules, String kind, String annotation, Predicate<String> value) {
        return rules.stream()
                .filter(rule -> values(List.of(rule), annotation).anyMatch(value))
                .flatMap(rule -> values(List.of(rule), kind))
                .collect(Collectors.toSet());
    }

    private static Stream<String> values(Collection<Rule> rules, String annotation) {
        return rules.stream()
                .flatMap(rule -> rule.annotation(annotation).stream())
                .map(Rule.Annotation::value);
    }

    /**
     * Whether a cause would be told. Where one stands for those that are not told, no other is.
     *
     * @param cause its code
     * @param standing the causes that are concluded already
     * @return true when it would be
     */
    public boolean isTold(String cause, Collection<String> standing) {
        return !causesNotTold.contains(cause) && Collections.disjoint(standing, toldInstead);
    }

    /**
     * Whether a remedy would be told. Where a cause stands for those that are not told, only what leads elsewhere is.
     *
     * @param remedy its code
     * @param standing the causes that are concluded already
     * @return true when it would be
     */
    public boolean isAdvised(String remedy, Collection<String> standing) {
        return !ofShop.contains(remedy)
                && (leadingElsewhere.contains(remedy) || Collections.disjoint(standing, toldInstead));
    }

    /**
     * Whether what a rule is about can be told at all.
     *
     * @param rule a rule
     * @return false when it is about a cause that is not told, or about what the shop does
     */
    public boolean isTold(Rule rule) {
        return values(List.of(rule), CAUSE).noneMatch(causesNotTold::contains)
                && values(List.of(rule), REMEDY).noneMatch(ofShop::contains);
    }
}
