package org.declinic.cli;

import org.declinic.answers.smallest.SmallestChange;
import org.declinic.answers.smallest.SmallestChanges;
import org.declinic.answers.whynot.UnknownTarget;
import org.declinic.cases.report.Style;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.text.Printable;
import picocli.CommandLine.Option;

/** The cause that is to go, or to come. */
final class ChangeOption {

    private static final String EACH = "";

    @Option(
            names = "--change",
            arity = "0..1",
            fallbackValue = EACH,
            paramLabel = "CODE",
            description =
                    "Finds the fewest changes, of what the shopper or the shop can change, after which a cause goes, "
                            + "or comes where it is not concluded. Without a code: after which no cause is left. "
                            + "To be written after the case.")
    private String cause;

    boolean isGiven() {
        return cause != null;
    }

    /** Answers by changed cases, each of which is diagnosed. */
    Answer.Source answers(Knowledge knowledge) {
        SmallestChanges changes = new SmallestChanges(knowledge);
        return each -> {
            try {
                SmallestChange change = cause.equals(EACH) ? changes.of(each) : changes.of(cause, each);
                Style style = Terminal.style();
                String heading = style.bold("Case " + Printable.line(each.id())) + "\n\n";
                return new Answer(heading + change.text(style), change, null);
            } catch (UnknownTarget unknown) {
                throw new WrongUse(unknown.getMessage());
            }
        };
    }
}
