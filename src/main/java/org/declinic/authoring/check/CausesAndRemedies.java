package org.declinic.authoring.check;

import static java.util.stream.Collectors.toCollection;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.declinic.conclusions.Cause;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.language.semantics.Demanded;
import org.declinic.language.semantics.Rule;
import org.declinic.language.semantics.Rule.Annotation;
import org.declinic.language.syntax.Span;
import org.declinic.text.DidYouMean;
import org.declinic.text.RuleHeader;

/** Finds causes that nothing is done about, and rules about causes that nothing concludes. */
final class CausesAndRemedies implements RuleCheck {

    @Override
    public void check(Checked checked, Consumer<Finding> findings) {
        List<Rule> rules = checked.set().rules();
        TreeSet<String> concluded = rules.stream()
                .flatMap(rule -> rule.annotation(RuleHeader.CAUSE).stream())
                .map(Annotation::value)
                .collect(toCollection(TreeSet::new));
        rules.forEach(rule -> checkObjections(rule, concluded, findings));
        rules.forEach(rule -> checkTold(rule, concluded, findings));
        TreeSet<String> served = new TreeSet<>();
        for (Rule rule : rules) {
            Map<String, Span> named = Demanded.texts(rule, Cause.class.getSimpleName(), "code");
            if (rule.annotation(RuleHeader.CAUSE).isEmpty()) {
                served.addAll(named.keySet());
            }
            named.forEach((code, place) ->
                    checkConcluded(code, place, Code.REMEDY_WITHOUT_CAUSE, writeOne(code), concluded, findings));
        }
        for (Rule rule : rules) {
            rule.annotation(RuleHeader.CAUSE)
                    .filter(code -> served.add(code.value()))
                    .ifPresent(code -> findings.accept(code.valueSpan()
                            .finding(Code.CAUSE_WITHOUT_REMEDY, "no remedy is against the cause " + code.value())
                            .help("write a rule with @remedy and Cause( code == \"" + code.value() + "\" )")));
        }
    }

    private static void checkObjections(Rule rule, TreeSet<String> concluded, Consumer<Finding> findings) {
        rule.annotation(RuleHeader.AGAINST)
                .ifPresent(against -> against.codes()
                        .forEach(code -> checkConcluded(
                                code,
                                against.valueSpan(),
                                Code.AGAINST_NO_CAUSE,
                                "take it out, or write a rule with that @cause",
                                concluded,
                                findings)));
    }

    private static void checkTold(Rule rule, TreeSet<String> concluded, Consumer<Finding> findings) {
        rule.annotation(RuleHeader.TOLD)
                .ifPresent(told -> checkConcluded(
                        told.value(),
                        told.valueSpan(),
                        Code.TOLD_NO_CAUSE,
                        writeOne(told.value()),
                        concluded,
                        findings));
    }

    private static String writeOne(String code) {
        return "write a rule with @cause( \"" + code + "\" )";
    }

    /** Where no rule concludes a cause, says what may be meant, or else what to do. */
    private static void checkConcluded(
            String code,
            Span place,
            Code finding,
            String otherwise,
            TreeSet<String> concluded,
            Consumer<Finding> findings) {
        if (!concluded.contains(code)) {
            String near = DidYouMean.help(code, concluded);
            findings.accept(place.finding(finding, "no rule concludes the cause " + code)
                    .help(near == null ? otherwise : near));
        }
    }
}
