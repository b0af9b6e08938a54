package org.declinic.language.syntax;

import org.declinic.finding.Code;

/** Finds what is wrong with the quotes, brackets, commas and semicolons of a unit. */
final class Punctuation {

    private Punctuation() {}

    static void check(Unit unit, Slips slips) {
        Span rule = unit.span();
        Quotes.check(rule, unit.header(), slips);
        Quotes.check(rule, unit.when(), slips);
        Quotes.check(rule, unit.then(), slips);
        if (unit.keyword().isEmpty()) {
            return;
        }
        Brackets.balanced(rule, unit.header(), slips);
        unit.header().stream()
                .filter(word -> unit.isRule() && word.is(";"))
                .forEach(word -> slips.wrong(
                        rule.at(word), Code.STRAY_SEMICOLON, "no ';' stands before 'when'", "remove it", ""));
        if (Brackets.balancedInConditions(rule, unit.when(), slips)) {
            Separators.check(rule, unit.when(), slips);
        }
        if (Brackets.balanced(rule, unit.then(), slips)) {
            Statements.check(rule, unit.then(), slips);
        }
    }
}
