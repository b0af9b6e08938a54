package org.declinic.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.declinic.casefile.Case;
import org.declinic.casefile.CaseYaml;
import org.declinic.consult.Consultation;
import org.declinic.knowledge.Knowledge;
import org.declinic.questions.Choices;
import org.declinic.questions.Questions;
import org.declinic.report.Style;
import org.declinic.report.TextReport;
import org.declinic.semantics.RuleSet;
import org.declinic.session.Diagnoser;
import org.declinic.session.RuleFailure;
import org.declinic.syntax.RuleFile;
import org.declinic.syntax.RuleFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks about a case until its causes are settled. */
@Command(
        name = "consult",
        description = "Asks about a checkout, the question that decides most first, until no answer would change the "
                + "causes, and prints the diagnosis. Answers can be typed, or piped in, a line each.",
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

    @Option(
            names = "--save",
            paramLabel = "FILE",
            description = "Saves what is known as a case file, .yaml, also when the consultation breaks off.")
    private Path save;

    @Override
    public Integer call() throws Exception {
        StartingCase from = new StartingCase(start);
        from.checkTarget(save);
        RuleFiles files = rules.files();
        Knowledge knowledge = Knowledge.load(files);
        Optional<Case> read = from.read(knowledge.factTypes(), Optional.ofNullable(now));
        if (read.isEmpty()) {
            return ExitCode.FOUND_SOMETHING_WRONG.number();
        }
        try {
            Consultation consultation = new Consultation(
                    read.get().id(),
                    read.get().facts(),
                    Diagnoser.forAgents(knowledge),
                    new Questions(knowledge, files),
                    knowledge.factTypes());
            return consult(consultation, knowledge, files).number();
        } catch (RuleFailure failure) {
            Messages.print(List.of(failure.finding()));
            return ExitCode.FOUND_SOMETHING_WRONG.number();
        }
    }

    private ExitCode consult(Consultation consultation, Knowledge knowledge, RuleFiles files) throws IOException {
        boolean typed = Terminal.isStandardInput() && Terminal.isStandardOutput();
        org.jline.terminal.Terminal terminal = typed ? TerminalAnswers.system() : null;
        Writer out = typed ? terminal.writer() : Output.open();
        boolean plain = typed && terminal.getType().startsWith(org.jline.terminal.Terminal.TYPE_DUMB);
        Style style = plain ? Style.PLAIN : Terminal.style();
        InterviewText text = new InterviewText(knowledge, opened(files), new Choices(RuleSet.of(files)), style, out);
        try (AnswerLines answers = typed ? new TerminalAnswers(terminal) : new PipedAnswers(System.in, out);
                SavedCase saved = new SavedCase(save, Path.of(""))) {
            CaseYaml yaml = new CaseYaml(knowledge.factTypes());
            Interview interview =
                    new Interview(consultation, text, answers, about -> saved.is(yaml.of(about.id(), about.facts())));
            return new Ending(consultation, text, saved, new TextReport(out, style, knowledge::mistakeOf))
                    .of(interview);
        }
    }

    private static Map<String, String> opened(RuleFiles files) {
        return files.files().stream().collect(Collectors.toMap(RuleFile::path, RuleFile::opened));
    }
}
