package org.declinic.cli;

import java.util.Map;
import org.declinic.answers.explain.AnswersPage;
import org.declinic.answers.whynot.NearestMisses;
import org.declinic.answers.whynot.UnknownTarget;
import org.declinic.answers.whynot.WhyNot;
import org.declinic.answers.whynot.WhyNotContents;
import org.declinic.answers.whynot.WhyNotText;
import org.declinic.answers.whynot.WhyNots;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.session.Diagnoser;
import org.declinic.engine.session.Observation;
import picocli.CommandLine.Option;

/** What was not concluded, and is asked about. */
final class WhyNotOption {

    private static final String NEAREST = "";

    @Option(
            names = "--why-not",
            arity = "0..1",
            fallbackValue = NEAREST,
            paramLabel = "CODE",
            description = "Says why a cause or remedy was not concluded, or why a rule, by its name, did not fire. "
                    + "Without a code: what was nearly concluded. To be written after the case.")
    private String target;

    boolean isGiven() {
        return target != null;
    }

    /** Answers by the conditions of the rules, which are told as rules have them, or in words. */
    Answer.Source answers(Knowledge knowledge, boolean drl) {
        WhyNots whyNots = new WhyNots(knowledge);
        Diagnoser diagnoser = Diagnoser.forAgents(knowledge);
        Map<String, String> opened = knowledge.files().opened();
        WhyNotText text = new WhyNotText(Terminal.style(), opened, drl);
        WhyNotContents page = new WhyNotContents(opened, AnswersPage.ruleTexts(knowledge), drl);
        return each -> {
            Observation observation = diagnoser.observe(each.id(), each.facts());
            if (target.equals(NEAREST)) {
                NearestMisses nearest = whyNots.nearest(observation);
                return new Answer(text.of(nearest), nearest, () -> page.of(nearest));
            }
            try {
                WhyNot whyNot = whyNots.of(target, observation);
                return new Answer(text.of(whyNot), whyNot, () -> page.of(whyNot));
            } catch (UnknownTarget unknown) {
                throw new WrongUse(unknown.getMessage());
            }
        };
    }
}
