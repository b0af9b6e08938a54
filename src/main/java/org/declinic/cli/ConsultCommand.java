package org.declinic.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.declinic.answers.consult.Consultation;
import org.declinic.answers.explain.Explainer;
import org.declinic.answers.questions.Choices;
import org.declinic.answers.questions.Questions;
import org.declinic.cases.casefile.Case;
import org.declinic.cases.casefile.CaseYaml;
import org.declinic.cases.report.Style;
import org.declinic.cases.report.TextReport;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.session.Diagnoser;
import org.declinic.engine.session.RuleFailure;
import org.declinic.facts.DeclineSignal;
import org.declinic.language.semantics.RuleSet;
import org.declinic.language.semantics.Tellable;
import org.declinic.tables.WordTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks about a case until nothing more is worth asking. */
@Command(
        name = "consult",
        description = "Asks about a checkout, the question that decides most first, until nothing more is "
                + "worth asking, and prints the diagnosis. Answers can be typed, or piped in, a line each.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ConsultCommand implements Callable<Integer> {

    @Mixin
    private RulesOption rules;

    @Parameters(
            arity = "0..1",
            paramLabel = "CASE",
            description = "A file with one case, of which something is known. Default: nothing is known.")
    private Path start;

    @Option(
            names = "--now",
            converter = MomentConverter.class,
            paramLabel = "INSTANT",
            description = "The moment advice is asked, such as 2026-01-20T19:00:00Z. "
                    + "Default: what the case says, else the moment of its attempt.")
    private Instant now;

    @Mixin
    private FromOption from;

    @Mixin
    private ViewOption view;

    @Option(
            names = "--save",
            paramLabel = "FILE",
            description = "Saves what is known as a case file, .yaml, also when the consultation breaks off.")
    private Path save;

    @Override
    public Integer call() throws Exception {
        StartingCase starting = new StartingCase(start);
        starting.checkTarget(save);
        from.prepare();
        Knowledge knowledge = rules.load();
        Optional<Case> read = starting.read(from, knowledge.factTypes(), now);
        if (read.isEmpty()) {
            return ExitCode.FOUND_SOMETHING_WRONG.number();
        }
        try {
            Questions toStaff = new Questions(knowledge);
            Consultation consultation = new Consultation(
                    read.get().id(),
                    read.get().facts(),
                    view.observing(knowledge),
                    view.isForShopper() ? toStaff.toShoppers() : toStaff,
                    knowledge.factTypes());
            if (save != null && !mayBeKept(consultation, knowledge)) {
                view.refuse("--save of this case is");
            }
            return consult(consultation, knowledge).number();
        } catch (RuleFailure failure) {
            Messages.print(List.of(failure.finding()));
            return ExitCode.FOUND_SOMETHING_WRONG.number();
        }
    }

    /** What holds a code, or words that may not be told, is not left behind for shoppers. */
    private boolean mayBeKept(Consultation consultation, Knowledge knowledge) {
        try {
            return !view.isForShopper()
                    || consultation.facts().stream().noneMatch(DeclineSignal.class::isInstance)
                            && Diagnoser.mayBeTold(
                                    Diagnoser.forAgents(knowledge).observe(consultation.id(), consultation.facts()));
        } catch (RuleFailure failure) {
            throw new IllegalStateException("no rule failed on these facts before", failure);
        }
    }

    private ExitCode consult(Consultation consultation, Knowledge knowledge) throws IOException {
        boolean typed = Terminal.isStandardInput() && Terminal.isStandardOutput();
        org.jline.terminal.Terminal terminal = typed ? TerminalAnswers.system() : null;
        Writer out = typed ? terminal.writer() : Output.open();
        boolean plain = typed && terminal.getType().startsWith(org.jline.terminal.Terminal.TYPE_DUMB);
        Style style = plain ? Style.PLAIN : Terminal.style();
        Answering answering =
                new Answering(knowledge.factTypes(), choices(knowledge.meaning()), WordTable.of(knowledge.kieBase()));
        Naming naming = new Naming(knowledge, knowledge.files().opened(), view.isForShopper());
        HowText how = new HowText(() -> new Explainer(knowledge), answering, naming, out);
        InterviewText text = new InterviewText(answering, naming, style, out);
        try (AnswerLines answers = typed ? new TerminalAnswers(terminal) : new PipedAnswers(System.in, out);
                SavedCase saved = new SavedCase(save, Path.of(""))) {
            CaseYaml yaml = new CaseYaml(knowledge.factTypes());
            Interview interview = new Interview(consultation, text, how, answers, about -> {
                if (mayBeKept(about, knowledge)) {
                    saved.is(yaml.of(about.id(), about.facts()));
                }
            });
            return new Ending(consultation, text, saved, new TextReport(out, style, knowledge::mistakeOf))
                    .of(interview);
        }
    }

    private Choices choices(RuleSet rules) {
        return new Choices(rules, view.isForShopper() ? Tellable.toShoppers(rules.rules()) : Tellable.ALL);
    }
}
