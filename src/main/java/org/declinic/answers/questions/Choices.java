package org.declinic.answers.questions;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.declinic.language.semantics.Pattern;
import org.declinic.language.semantics.RuleSet;
import org.declinic.language.semantics.Tellable;
import org.declinic.language.semantics.TextComparison;

/** The texts that rules compare fields with: what to offer as answers. Immutable. */
public final class Choices {

    private final List<Pattern> patterns;

    /**
     * Of a rule set.
     *
     * @param rules what its rules mean
     * @param told what whoever is asked is told of: what else rules compare with is not offered
     */
    public Choices(RuleSet rules, Tellable told) {
        patterns = rules.rules().stream()
                .filter(told::isTold)
                .flatMap(rule -> rule.patterns().stream())
                .toList();
    }

    /**
     * The texts that a field is compared with in facts like the one that a question is about.
     *
     * @param asked the question
     * @return the texts in the order in which the rules have them; none when rules compare the field with no text
     */
    public List<String> of(Asked asked) {
        Set<String> texts = new LinkedHashSet<>();
        for (Pattern pattern : patterns) {
            if (pattern.typeName().equals(asked.type())) {
                add(pattern, asked, texts);
            }
        }
        return List.copyOf(texts);
    }

    private static void add(Pattern pattern, Asked asked, Set<String> texts) {
        List<TextComparison> ofPattern = new ArrayList<>();
        for (var constraint : pattern.constraints()) {
            List<List<TextComparison>> alternatives = TextComparison.alternatives(constraint.expression())
                    .map(TextComparison::in)
                    .toList();
            List<List<TextComparison>> agreeing = alternatives.stream()
                    .filter(comparisons -> comparisons.stream().allMatch(each -> agrees(each, asked.of())))
                    .toList();
            if (agreeing.isEmpty()) {
                return; // a pattern of other facts
            }
            agreeing.forEach(ofPattern::addAll);
        }
        ofPattern.stream()
                .filter(comparison -> comparison.name().equals(asked.field()))
                .flatMap(comparison -> comparison.texts().stream())
                .forEach(text -> texts.add(text.asString()));
    }

    private static boolean agrees(TextComparison comparison, Map<String, Object> of) {
        Object value = of.get(comparison.name());
        return value == null || !comparison.equal() || comparison.names().contains(value.toString());
    }
}
