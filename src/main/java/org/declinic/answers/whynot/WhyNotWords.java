package org.declinic.answers.whynot;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.declinic.answers.conditions.Condition;
import org.declinic.answers.conditions.ConditionKind;
import org.declinic.answers.conditions.Need;
import org.declinic.answers.conditions.Verdict;
import org.declinic.answers.whynot.NearestMisses.Near;
import org.declinic.answers.whynot.RuleMiss.Missing;
import org.declinic.text.Printable;

/**
 * What texts and pages say of why something was not concluded.
 *
 * @param drl whether conditions are told as rules have them, and not in words
 */
record WhyNotWords(boolean drl) {

    static String question(WhyNot whyNot) {
        String named = isOfRule(whyNot) ? "the rule" : whyNot.kind() + " " + whyNot.target();
        return "Why not " + Printable.line(named) + "?";
    }

    static String answer(WhyNot whyNot) {
        if (isOfRule(whyNot)) {
            return fires(whyNot.rules().get(0));
        } else if (whyNot.concluded()) {
            return "It was concluded. What its rules say:";
        }
        int rules = whyNot.rules().size();
        return rules == 1 ? "It has one rule:" : "It has " + rules + " rules:";
    }

    private static boolean isOfRule(WhyNot whyNot) {
        return whyNot.kind().equals("rule");
    }

    private static String fires(RuleMiss rule) {
        if (rule.fired()) {
            boolean changed = rule.open().stream().anyMatch(condition -> condition.verdict() != Verdict.NOT_EXPLAINED);
            return changed ? "It fires, after which these are its conditions:" : "It fires.";
        }
        return rule.open().isEmpty() ? silent(rule) : "It does not fire.";
    }

    private static String silent(RuleMiss rule) {
        String why =
                rule.silenced() == null ? "the engine misses it by a mistake of its own" : "it says " + rule.silenced();
        return "Its conditions hold, but it does not fire: " + why + ".";
    }

    static String against(WhyNot whyNot) {
        return whyNot.kind().equals("cause") ? "What outweighs it:" : "It is withheld:";
    }

    static String missing(Near near) {
        return near.missing() + (near.missing() == 1 ? " condition is" : " conditions are") + " missing";
    }

    static String missing(Missing missing) {
        return missing.rules().isEmpty()
                ? "No rule concludes " + missing.what() + "."
                : "There is no " + missing.what() + ", because:";
    }

    /** What is said of a rule of which only what is missing is told, and nothing is; else {@code null}. */
    static String ofNoneOpen(RuleMiss rule) {
        return rule.conditions().isEmpty() || !rule.open().isEmpty() ? null : rule.fired() ? "it fires" : silent(rule);
    }

    /** A condition with the type of fact that it is a constraint of; as the rule has it where there are no words. */
    String condition(Condition condition) {
        if (drl || condition.words() == null) {
            return written(condition);
        }
        return condition.kind() == ConditionKind.CONSTRAINT && condition.type() != null
                ? condition.type() + ": " + condition.words()
                : condition.words();
    }

    static String written(Condition condition) {
        return condition.type() == null
                        || condition.text().endsWith(")") && condition.text().contains(condition.type())
                ? condition.text()
                : condition.type() + "( " + condition.text() + " )";
    }

    /** The values that decide, and what they would have to be where the words do not say it already. */
    String found(Condition condition) {
        if (drl || condition.words() == null) {
            return foundAndNeeded(condition);
        }
        boolean said =
                condition.words().equals(condition.found()) || condition.words().startsWith(condition.found() + " (");
        return said ? "" : Printable.line(condition.found());
    }

    private static String foundAndNeeded(Condition condition) {
        List<String> parts = new ArrayList<>();
        if (!condition.because().isEmpty()) {
            parts.add(condition.because());
        }
        if (condition.verdict() != Verdict.HOLDS && !condition.needs().isEmpty()) {
            parts.add(needs(condition.needs()));
        }
        return Printable.line(String.join("; ", parts));
    }

    private static String needs(List<Need> needs) {
        return needs.stream()
                .map(need -> need.field().substring(need.field().indexOf('.') + 1) + " " + need.words())
                .collect(joining(" or "));
    }
}
