package org.declinic.authoring.check;

import java.util.List;

/** All checks, in the order in which they speak of the same word. */
final class Checks {

    /** Also while there are errors in other rules. */
    static final List<RuleCheck> OF_EACH_RULE = List.of(
            new OrderingWords(),
            new EvalConditions(),
            new UnknownValues(),
            new BareCalculations(),
            new InexactNumbers(),
            new UncomparedCurrencies(),
            new HalfConstraints(),
            new SaidTexts(),
            new Contradictions(),
            new AlwaysTrue(),
            new ExcludedFacts(),
            new OtherOutcomes(),
            new HoldsForNone());

    /** Only of rules without errors. */
    static final List<RuleCheck> OF_RULES_TOGETHER = List.of(
            new CausesAndRemedies(),
            new MissingConclusions(),
            new QuestionsAboutCodes(),
            new SensitiveWords(),
            new InvolvedTypes(),
            new SameRules(),
            new UnjoinedFacts(),
            new LostMatches(),
            new Circles(),
            new OverrulingRules(),
            new MissingScenarios(),
            new UnusedTexts(),
            new UnaskedValues(),
            new EatenCodes(),
            new MissingSources());

    private Checks() {}
}
