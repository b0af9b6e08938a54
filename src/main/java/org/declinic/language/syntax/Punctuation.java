package org.declinic.language.syntax;

import org.declinic.finding.Code;

/** Finds what is wrong with the quotes, brackets, commas and semicolons of a unit. */
final class Punctuation {

    private Punctuation() {}

    /** Java only has to be read where it is written: the dialect may be another one. */
    static void check(Unit unit, boolean java, Slips slips) {
        Span rule = unit.span();
        Quotes.check(rule, unit.header(), slips);
        Quotes.check(rule, unit.when(), slips);
        Quotes.check(rule, unit.then(), slips);
        if (unit.keyword().isEmpty()) {
            return;
        }
        boolean timed = unit.isRule() && unit.header().stream().anyMatch(word -> word.is("timer"));
        if (!timed) {
            Brackets.balanced(rule, unit.header(), slips);
        }
        unit.header().stream()
                .filter(word -> unit.isRule() && !timed && word.is(";"))
                .forEach(word -> slips.wrong(
                        rule.at(word), Code.STRAY_SEMICOLON, "no ';' stands before 'when'", "remove it", ""));
        boolean otherwise = NotSupported.isIn(rule, unit.when(), slips) || FactShapes.areOdd(rule, unit.when(), slips);
        if (!otherwise && Brackets.balancedInConditions(rule, unit.when(), slips)) {
            Separators.check(rule, unit.when(), slips);
        }
        if (Brackets.balanced(rule, unit.then(), slips) && java) {
            Statements.check(rule, unit.then(), slips);
        }
    }
}
