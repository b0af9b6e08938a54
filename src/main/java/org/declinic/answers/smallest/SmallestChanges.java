package org.declinic.answers.smallest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.declinic.answers.smallest.SmallestChange.ChangedField;
import org.declinic.answers.smallest.SmallestChange.Way;
import org.declinic.answers.whatif.WhatIf;
import org.declinic.answers.whatif.WrongChanges;
import org.declinic.answers.whynot.Holder;
import org.declinic.answers.whynot.UnknownTarget;
import org.declinic.answers.whynot.WhyNot;
import org.declinic.answers.whynot.WhyNots;
import org.declinic.cases.casefile.Case;
import org.declinic.conclusions.Reason;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.diagnosis.Diagnosis.FoundCause;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.session.Diagnoser;
import org.declinic.engine.session.RuleFailure;
import org.declinic.facts.Outcome;
import org.declinic.text.CardNumbers;
import org.declinic.values.InWords;

/** Finds the smallest changes of cases. Safe to use from many threads. */
public final class SmallestChanges {

    private static final int MOST_WAYS = 3;
    private static final String CAUSE = "cause";

    private final Knowledge knowledge;
    private final Diagnoser diagnoser;
    private final Holder holder;
    private final WhyNots whyNots;
    private final Behind behind;
    private final Changeables changeables;

    /**
     * Of a rule set.
     *
     * @param knowledge the rule set
     */
    public SmallestChanges(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.diagnoser = Diagnoser.forAgents(knowledge);
        this.holder = new Holder(knowledge);
        this.whyNots = new WhyNots(knowledge, holder);
        this.behind = new Behind(knowledge);
        this.changeables = new Changeables(knowledge);
    }

    /**
     * The fewest changes after which nothing stands in the way.
     *
     * @param stated the case
     * @return the changes, or why there are none
     * @throws RuleFailure when a rule fails on the case as it is
     */
    public SmallestChange of(Case stated) throws RuleFailure {
        return of(unchanged(stated), stated, null, Set.of());
    }

    /**
     * The fewest changes after which a cause is concluded no more, or, where it is not concluded, is.
     *
     * @param cause the code of the cause
     * @param stated the case
     * @return the changes, or why there are none
     * @throws UnknownTarget when the rule set has no such cause
     * @throws RuleFailure when a rule fails on the case as it is
     */
    public SmallestChange of(String cause, Case stated) throws UnknownTarget, RuleFailure {
        ChangedCase start = unchanged(stated);
        WhyNot whyNot = whyNots.of(cause, start.run());
        if (!whyNot.kind().equals(CAUSE)) {
            throw UnknownTarget.noCause(cause, whyNot.kind());
        }
        return of(start, stated, cause, behind.lacking(whyNot));
    }

    private ChangedCase unchanged(Case stated) throws RuleFailure {
        try {
            return ChangedCase.of(stated, new TreeMap<>(), knowledge.factTypes(), diagnoser);
        } catch (WrongChanges nothingIsChanged) {
            throw new IllegalStateException(nothingIsChanged);
        }
    }

    private SmallestChange of(ChangedCase start, Case stated, String cause, Set<String> lacking) throws RuleFailure {
        List<String> causes =
                start.diagnosis().causes().stream().map(FoundCause::code).toList();
        Goal goal = new Goal(cause, cause != null && !causes.contains(cause));
        String becomes = cause == null ? "nothing left" : goal.comes() ? "comes" : "goes";
        Optional<String> settled = settled(start, goal);
        if (settled.isPresent()) {
            return new SmallestChange(stated.id(), cause, becomes, List.of(), settled.get(), 0);
        }
        Moves moves = new Moves(holder.conditions(), behind, changeables, goal, lacking);
        Search search = new Search(stated, knowledge.factTypes(), diagnoser, goal, moves);
        List<ChangedCase> found = search.from(start);
        String because = found.isEmpty() ? none(moves, start, search.diagnoses()) : null;
        List<Way> ways = new ArrayList<>();
        for (ChangedCase each : found.subList(0, Math.min(MOST_WAYS, found.size()))) {
            ways.add(way(each, start, stated));
        }
        return new SmallestChange(stated.id(), cause, becomes, List.copyOf(ways), because, search.diagnoses());
    }

    /** Where no change is to be looked for, why. */
    private static Optional<String> settled(ChangedCase start, Goal goal) {
        Diagnosis diagnosis = start.diagnosis();
        if (diagnosis.outcome() == Outcome.APPROVED) {
            return Optional.of("The payment was approved: nothing stood in its way.");
        } else if (diagnosis.outcome() == null && diagnosis.causes().isEmpty()) {
            return Optional.of("It is not known whether the payment was declined: state CheckoutAttempt.outcome.");
        } else if (!diagnosis.inconsistencies().isEmpty()) {
            return Optional.of("Some facts of the case cannot be true together: put them right first.");
        }
        return goal.isReached(diagnosis)
                ? Optional.of("No cause is concluded: nothing that the rules know stands in the way.")
                : Optional.empty();
    }

    private static String none(Moves moves, ChangedCase start, int diagnoses) {
        String goal = moves.goal().words();
        Optional<Reason> stuck = moves.stuck(start);
        if (stuck.isPresent()) {
            return "Whatever the shopper or the shop changes, the cause "
                    + stuck.get().cause() + " stays: "
                    + CardNumbers.mask(stuck.get().text());
        } else if (diagnoses == 0) {
            return "No change " + goal + ": it hangs on nothing that the shopper or the shop can change.";
        }
        String tried = String.format(Locale.ROOT, "%,d", diagnoses) + (diagnoses == 1 ? " was" : " were") + " tried.";
        return "No change of up to " + Search.MOST_FIELDS + " fields that the shopper or the shop can change " + goal
                + (diagnoses < Search.MOST_DIAGNOSES ? "; " : " of those that were found; the first ") + tried;
    }

    private Way way(ChangedCase changed, ChangedCase start, Case stated) throws RuleFailure {
        List<ChangedField> fields = changed.changes().entrySet().stream()
                .map(each -> new ChangedField(
                        each.getKey().name(),
                        each.getKey().by(),
                        shown(each.getKey().valueIn(start.facts())),
                        shown(each.getValue())))
                .toList();
        try {
            return new Way(fields, WhatIf.of(knowledge, stated, changed.asked()));
        } catch (WrongChanges madeBefore) {
            throw new IllegalStateException(madeBefore);
        }
    }

    private static String shown(Object value) {
        return CardNumbers.mask(InWords.of(value));
    }
}
