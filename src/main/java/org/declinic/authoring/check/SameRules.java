package org.declinic.authoring.check;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.declinic.answers.audit.KnownBug;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.language.semantics.Constraint;
import org.declinic.language.semantics.Pattern;
import org.declinic.language.semantics.Rule;
import org.declinic.language.semantics.Rule.Annotation;
import org.declinic.language.syntax.ParsedFile;
import org.declinic.language.syntax.Token;
import org.declinic.text.RuleHeader;
import org.drools.drl.ast.descr.PatternDescr;

/** Finds rules that say what another one says already, for the same cause or remedy. */
final class SameRules implements RuleCheck {

    @Override
    public void check(Checked rules, Consumer<Finding> findings) {
        Map<String, List<Rule>> byConclusion = new HashMap<>();
        List<Rule> readable = rules.set().rules().stream()
                .filter(rule -> rule.patterns().stream().allMatch(Pattern::isWhole))
                .toList();
        for (Rule rule : readable) {
            conclusion(rule)
                    .ifPresent(same -> byConclusion
                            .computeIfAbsent(same, any -> new ArrayList<>())
                            .add(rule));
        }
        checkCopies(readable, findings);
        Map<Rule, List<List<String>>> demands = new IdentityHashMap<>();
        byConclusion.values().stream()
                .filter(same -> same.size() > 1)
                .flatMap(List::stream)
                .forEach(rule -> demands.put(rule, demands(rule)));
        byConclusion.values().forEach(same -> {
            for (int second = 0; second < same.size(); second++) {
                for (int first = 0; first < same.size(); first++) {
                    compare(same.get(first), same.get(second), first < second, demands, findings);
                }
            }
        });
    }

    /** Rules that give the same reason for different causes. */
    private static void checkCopies(List<Rule> rules, Consumer<Finding> findings) {
        Map<Set<List<String>>, Rule> byDemands = new HashMap<>();
        for (Rule rule : rules) {
            Optional<String> cause = rule.annotation(RuleHeader.CAUSE).map(Annotation::value);
            Set<List<String>> demands = cause.isEmpty() ? Set.of() : new HashSet<>(demands(rule));
            Rule first = demands.isEmpty() ? null : byDemands.putIfAbsent(demands, rule);
            if (first != null) {
                String other = first.annotation(RuleHeader.CAUSE).orElseThrow().value();
                Optional.of(rule.nameSpan())
                        .filter(place -> !cause.get().equals(other))
                        .ifPresent(place -> findings.accept(place.finding(
                                        Code.SAME_CONDITIONS,
                                        "the rule \"" + first.name() + "\" has the same conditions, for the cause "
                                                + other + ": "
                                                + first.nameSpan().shown())
                                .help("write what tells the two causes apart")));
            }
        }
    }

    /** A cause, whatever is said of it; of a remedy also the steps, for several rules may have steps for one. */
    private static Optional<String> conclusion(Rule rule) {
        String then = rule.unit().then().stream().map(Token::text).collect(joining(" "));
        return rule.annotation(RuleHeader.CAUSE)
                .map(Annotation::value)
                .or(() -> rule.annotation(RuleHeader.REMEDY).map(code -> code.value() + " " + then));
    }

    private static void compare(
            Rule one,
            Rule other,
            boolean isEarlier,
            Map<Rule, List<List<String>>> demands,
            Consumer<Finding> findings) {
        if (one == other) {
            return;
        }
        List<List<String>> ofOne = demands.get(one);
        List<List<String>> ofOther = demands.get(other);
        boolean included = includes(ofOther, ofOne);
        boolean same = included && includes(ofOne, ofOther);
        String kind = other.annotation(RuleHeader.CAUSE).isPresent() ? RuleHeader.CAUSE : RuleHeader.REMEDY;
        if (same && isEarlier) {
            findings.accept(other.nameSpan()
                    .finding(
                            Code.SAME_CONDITIONS,
                            "the rule \"" + one.name() + "\" has the same conditions and " + kind + ": "
                                    + one.nameSpan().shown())
                    .help("remove one of the two"));
        } else if (included && !same) {
            findings.accept(other.nameSpan()
                    .finding(
                            Code.INCLUDED_CONDITIONS,
                            "wherever this rule fires, \"" + one.name() + "\" fires too, for the same " + kind + ": "
                                    + one.nameSpan().shown())
                    .help("make the two exclude each other, or remove one"));
        }
    }

    /** Whether each fact that is demanded by the one is demanded by the other, with the same constraints or more. */
    private static boolean includes(List<List<String>> more, List<List<String>> less) {
        List<List<String>> left = new ArrayList<>(more);
        for (List<String> demand : less) {
            int found = -1;
            for (int at = 0; at < left.size() && found < 0; at++) {
                boolean positive = demand.get(0).endsWith(" ");
                boolean matches = positive
                        ? left.get(at).containsAll(demand)
                        : left.get(at).equals(demand);
                found = matches ? at : -1;
            }
            if (found < 0) {
                return false;
            }
            left.remove(found);
        }
        return true;
    }

    /** What a rule demands of each fact: its type and what stands around it, then its constraints in one order. */
    private static List<List<String>> demands(Rule rule) {
        Map<String, String> variables = new HashMap<>();
        List<List<String>> demands = new ArrayList<>();
        for (Pattern pattern : rule.patterns()) {
            List<String> demand = new ArrayList<>();
            for (Constraint constraint : pattern.constraints()) {
                if (constraint.variable() != null) {
                    String bound = constraint.whole().text().strip();
                    variables.put(constraint.variable(), pattern.typeName() + "." + bound);
                }
            }
            for (Constraint constraint : pattern.constraints()) {
                if (constraint.variable() == null || !constraint.expression().isNameExpr()) {
                    demand.add(inOneForm(constraint, variables));
                }
            }
            demand.sort(null);
            demand.add(0, pattern.typeName() + " " + String.join(" ", pattern.within()));
            demands.add(demand);
        }
        KnownBug.elements(rule.tree().getLhs())
                .filter(element -> element instanceof PatternDescr pattern && pattern.getSource() != null)
                .map(element -> ParsedFile.words(rule.file().span(rule.name(), element)).stream()
                        .map(Token::text)
                        .map(word -> variables.getOrDefault(word, word))
                        .collect(joining(" ")))
                .forEach(source -> demands.add(List.of(source)));
        return demands;
    }

    private static String inOneForm(Constraint constraint, Map<String, String> variables) {
        return ParsedFile.words(constraint.whole()).stream()
                .map(Token::text)
                .map(word -> variables.getOrDefault(word, word))
                .collect(joining(" "));
    }
}
