package org.declinic.answers.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.declinic.answers.whatif.FactChange.Kind;
import org.declinic.cases.casefile.Case;
import org.declinic.engine.session.RuleFailure;
import org.declinic.finding.Finding;
import org.declinic.project.ProjectRules;
import org.declinic.project.Samples;

/** Changes of a sample, as a user writes them: {@code --set Type.field=value}. */
final class Asked {

    private Asked() {}

    static Case sample(String id) {
        return Samples.all().stream()
                .filter(sample -> sample.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static FactChanges changes(String... options) {
        return new FactChanges(Stream.of(options).map(Asked::change).toList());
    }

    private static FactChange change(String option) {
        int blank = option.indexOf(' ');
        return new FactChange(
                Kind.valueOf(option.substring(2, blank).toUpperCase(Locale.ROOT)), option.substring(blank + 1));
    }

    static WhatIf whatIf(String sample, String... options) {
        try {
            return WhatIf.of(ProjectRules.KNOWLEDGE, sample(sample), changes(options));
        } catch (WrongChanges | RuleFailure e) {
            throw new AssertionError(e);
        }
    }

    static List<Object> facts(Case stated, String... options) {
        try {
            return changes(options).of(stated.facts(), ProjectRules.KNOWLEDGE.factTypes());
        } catch (WrongChanges e) {
            throw new AssertionError(e.findings().toString(), e);
        }
    }

    /** What is wrong with the changes, each finding on a line. */
    static String wrong(Case stated, String... options) {
        FactChanges changes = changes(options);
        WrongChanges wrong =
                assertThrows(WrongChanges.class, () -> changes.of(stated.facts(), ProjectRules.KNOWLEDGE.factTypes()));
        assertEquals(wrong.findings().get(0).toString(), wrong.getMessage());
        return String.join(
                "\n", wrong.findings().stream().map(Finding::toString).toList());
    }
}
