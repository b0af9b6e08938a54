package org.declinic.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.declinic.answers.explain.AnswersPage;
import org.declinic.answers.whatif.FactChange;
import org.declinic.answers.whatif.FactChange.Kind;
import org.declinic.answers.whatif.FactChanges;
import org.declinic.answers.whatif.WhatIf;
import org.declinic.answers.whatif.WhatIfContents;
import org.declinic.answers.whatif.WrongChanges;
import org.declinic.cases.casefile.Case;
import org.declinic.cases.report.Style;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.session.RuleFailure;
import org.declinic.text.Printable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What to change of the facts of a case, in the order in which it is said. */
final class WhatIfOptions {

    @ArgGroup(multiplicity = "0..*")
    private List<OneChange> changes = new ArrayList<>();

    /** One of the options, as it stands among the others. */
    private static final class OneChange {

        @Option(
                names = "--set",
                paramLabel = "TYPE.FIELD=VALUE",
                description = "Says what would be if a field had this value: PaymentCard.spendingLimit=60.00, "
                        + "PriorAttempt.2.outcome=APPROVED for the second of several, a|b for a list, "
                        + "nothing for unknown, now=INSTANT for the moment of the advice. May be given several times.")
        private String set;

        @Option(
                names = "--drop",
                paramLabel = "TYPE",
                description = "Says what would be without the facts of a type, without one of them (PriorAttempt.2), "
                        + "or if a field were unknown (PaymentCard.region). May be given several times.")
        private String drop;

        @Option(
                names = "--add",
                paramLabel = "TYPE{...}",
                description = "Says what would be with one fact more: 'App{name: Mail, updatedAt: "
                        + "2026-01-20T18:00:00Z}'. May be given several times.")
        private String add;

        private FactChange change() {
            return set != null
                    ? new FactChange(Kind.SET, set)
                    : drop != null ? new FactChange(Kind.DROP, drop) : new FactChange(Kind.ADD, add);
        }
    }

    boolean areGiven() {
        return !changes.isEmpty();
    }

    /** How the changes change the diagnosis of a case. */
    WhatIf of(Case stated, Knowledge knowledge) throws WrongChanges, RuleFailure {
        return WhatIf.of(knowledge, stated, changes());
    }

    Answer.Source answers(Knowledge knowledge) {
        Function<String, String> ruleText = AnswersPage.ruleTexts(knowledge);
        return each -> {
            WhatIf whatIf = of(each, knowledge);
            Style style = Terminal.style();
            String heading = style.bold("Case " + Printable.line(each.id())) + "\n\n";
            return new Answer(
                    heading + whatIf.text(style), whatIf, () -> WhatIfContents.of(each.id(), whatIf, ruleText));
        };
    }

    private FactChanges changes() {
        return new FactChanges(changes.stream().map(OneChange::change).toList());
    }
}
