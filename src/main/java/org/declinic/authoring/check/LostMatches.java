package org.declinic.authoring.check;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.declinic.answers.audit.KnownBug;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.language.semantics.Rule;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;

/** Finds rules of the forms of which Drools may lose a match. */
final class LostMatches implements RuleCheck {

    private static final Pattern NAME = Pattern.compile("^\\s*[\\w$]+\\s*:(?!=)\\s*");

    @Override
    public void check(Checked rules, Consumer<Finding> findings) {
        Map<Rule, List<String>> parts = new IdentityHashMap<>();
        Map<List<String>, Integer> beginnings = new HashMap<>();
        for (Rule rule : rules.set().rules()) {
            List<String> all = parts(rule);
            parts.put(rule, all);
            IntStream.rangeClosed(1, all.size())
                    .forEach(length -> beginnings.merge(all.subList(0, length), 1, Integer::sum));
        }
        for (Rule rule : rules.ofTheUser()) {
            KnownBug.elements(rule.tree().getLhs())
                    .forEach(element -> KnownBug.of(element)
                            .filter(bug ->
                                    bug == KnownBug.SHARED_GROUP || isSplit(rule, element, parts.get(rule), beginnings))
                            .ifPresent(bug -> findings.accept(rule.file()
                                    .span(rule.name(), element)
                                    .finding(Code.LOST_MATCH, bug.text())
                                    .help(bug.otherwise()))));
        }
    }

    /** Whether another rule begins as this one does, and goes on otherwise before it comes to the same accumulate. */
    private static boolean isSplit(
            Rule rule, BaseDescr accumulate, List<String> parts, Map<List<String>, Integer> beginnings) {
        int at = rule.tree().getLhs().getDescrs().indexOf(accumulate);
        return at > 0 && beginnings.get(parts.subList(0, at + 1)) < beginnings.get(parts.subList(0, 1));
    }

    /** What the rule demands one after the other, without the names that it gives. */
    private static List<String> parts(Rule rule) {
        return rule.tree().getLhs().getDescrs().stream()
                .map(BaseDescr.class::cast)
                .map(element -> element instanceof PatternDescr pattern && pattern.getSource() == null
                        ? text(pattern)
                        : rule.file().span(null, element).text().replaceAll("\\s+", " "))
                .toList();
    }

    private static String text(PatternDescr pattern) {
        StringBuilder text = new StringBuilder(pattern.getObjectType());
        for (BaseDescr each : pattern.getConstraint().getDescrs()) {
            String written = each instanceof ExprConstraintDescr constraint ? constraint.getExpression() : "";
            String unnamed = NAME.matcher(written).replaceFirst("");
            boolean onlyNames = !unnamed.equals(written) && unnamed.strip().matches("[\\w.]+");
            text.append(onlyNames ? "" : "," + unnamed.replaceAll("\\s+", ""));
        }
        return text.toString();
    }
}
