package org.declinic.cli;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.declinic.diagnosis.Diagnosis.FoundCause;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.knowledge.RuleEntry;
import org.declinic.text.RuleHeader;
import org.declinic.values.InWords;

/**
 * How causes, remedies and rules are named to whoever is asked: shoppers read titles, agents codes and rules.
 *
 * @param opened each rule file as the user can open it, by its place in the rules folder
 */
record Naming(Knowledge knowledge, Map<String, String> opened, boolean toShopper) {

    String of(FoundCause cause) {
        return (toShopper ? cause.title() : cause.code()) + " " + InWords.percent(cause.certainty());
    }

    /** The title of a cause or remedy. */
    String title(String code) {
        return knowledge.rules().stream()
                .filter(rule -> Stream.of(RuleHeader.CAUSE, RuleHeader.REMEDY)
                        .anyMatch(kind -> rule.annotation(kind).equals(Optional.of(code))))
                .flatMap(rule -> rule.annotation(RuleHeader.TITLE).stream())
                .findFirst()
                .orElse(code);
    }

    /** Where a rule stands, as it can be opened. */
    String place(RuleEntry rule) {
        return opened.getOrDefault(rule.file(), rule.file()) + ":" + rule.line();
    }

    /** What a rule concludes, and how sure it is. */
    String concluded(RuleEntry rule) {
        String what = rule.annotation(RuleHeader.CAUSE)
                .or(() -> rule.annotation(RuleHeader.REMEDY))
                .or(() -> rule.annotation(RuleHeader.AGAINST).map(causes -> "against " + causes))
                .orElse("");
        return what
                + rule.annotation(RuleHeader.CERTAINTY)
                        .map(certainty -> " " + InWords.percent(new BigDecimal(certainty)))
                        .orElse("");
    }
}
