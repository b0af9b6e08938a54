package org.declinic.cli;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.declinic.casefile.Case;
import org.declinic.casefile.CaseYaml;
import org.declinic.consult.Consultation;
import org.declinic.project.ProjectRules;
import org.declinic.questions.Choices;
import org.declinic.questions.Questions;
import org.declinic.report.Style;
import org.declinic.report.TextReport;
import org.declinic.semantics.RuleSet;
import org.declinic.session.Diagnoser;
import org.declinic.syntax.RuleFile;

/**
 * A consultation by the project's rules, and what came of it.
 *
 * @param exitCode how it ended
 * @param out all that it showed
 * @param consultation what is known at its end
 */
record Consulting(ExitCode exitCode, String out, Consultation consultation) {

    private static final Questions QUESTIONS = new Questions(ProjectRules.KNOWLEDGE, ProjectRules.FILES);
    private static final Choices CHOICES = new Choices(RuleSet.of(ProjectRules.FILES));
    private static final Map<String, String> OPENED =
            ProjectRules.FILES.files().stream().collect(Collectors.toMap(RuleFile::path, RuleFile::opened));

    /** With a script of answers. */
    static Consulting of(Case start, SavedCase saved, String... answers) throws Exception {
        StringWriter out = new StringWriter();
        byte[] script = (String.join("\n", answers) + "\n").getBytes(StandardCharsets.UTF_8);
        return of(start, saved, new PipedAnswers(new ByteArrayInputStream(script), out), out);
    }

    static Consulting of(Case start, SavedCase saved, AnswerLines answers, StringWriter out) throws Exception {
        Consultation consultation = new Consultation(
                start.id(),
                start.facts(),
                new Diagnoser(ProjectRules.KNOWLEDGE),
                QUESTIONS,
                ProjectRules.KNOWLEDGE.factTypes());
        CaseYaml yaml = new CaseYaml(ProjectRules.KNOWLEDGE.factTypes());
        InterviewText text = new InterviewText(ProjectRules.KNOWLEDGE, OPENED, CHOICES, Style.PLAIN, out);
        Interview interview =
                new Interview(consultation, text, answers, about -> saved.is(yaml.of(about.id(), about.facts())));
        ExitCode exitCode = new Ending(
                        consultation, text, saved, new TextReport(out, Style.PLAIN, ProjectRules.KNOWLEDGE::mistakeOf))
                .of(interview);
        return new Consulting(exitCode, out.toString(), consultation);
    }
}
