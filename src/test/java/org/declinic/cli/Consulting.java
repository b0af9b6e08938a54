package org.declinic.cli;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.declinic.answers.consult.Consultation;
import org.declinic.answers.explain.Explainer;
import org.declinic.answers.questions.Choices;
import org.declinic.answers.questions.Questions;
import org.declinic.cases.casefile.Case;
import org.declinic.cases.casefile.CaseYaml;
import org.declinic.cases.report.Style;
import org.declinic.cases.report.TextReport;
import org.declinic.engine.session.Diagnoser;
import org.declinic.language.semantics.RuleSet;
import org.declinic.language.semantics.Tellable;
import org.declinic.language.syntax.RuleFile;
import org.declinic.project.ProjectRules;
import org.declinic.tables.WordTable;

/**
 * A consultation by the project's rules, and what came of it.
 *
 * @param exitCode how it ended
 * @param out all that it showed
 * @param consultation what is known at its end
 */
record Consulting(ExitCode exitCode, String out, Consultation consultation) {

    private static final Questions QUESTIONS = new Questions(ProjectRules.KNOWLEDGE);
    private static final Choices CHOICES = new Choices(RuleSet.of(ProjectRules.FILES), Tellable.ALL);
    private static final Map<String, String> OPENED =
            ProjectRules.FILES.files().stream().collect(Collectors.toMap(RuleFile::path, RuleFile::opened));

    /** With a script of answers. */
    static Consulting of(Case start, SavedCase saved, String... answers) throws Exception {
        StringWriter out = new StringWriter();
        byte[] script = (String.join("\n", answers) + "\n").getBytes(StandardCharsets.UTF_8);
        return of(start, saved, new PipedAnswers(new ByteArrayInputStream(script), out), out);
    }

    /** With a script of answers of a shopper. */
    static Consulting ofShopper(Case start, SavedCase saved, String... answers) throws Exception {
        StringWriter out = new StringWriter();
        byte[] script = (String.join("\n", answers) + "\n").getBytes(StandardCharsets.UTF_8);
        return of(start, saved, new PipedAnswers(new ByteArrayInputStream(script), out), out, true);
    }

    static Consulting of(Case start, SavedCase saved, AnswerLines answers, StringWriter out) throws Exception {
        return of(start, saved, answers, out, false);
    }

    private static Consulting of(Case start, SavedCase saved, AnswerLines answers, StringWriter out, boolean shopper)
            throws Exception {
        Diagnoser diagnoser = Diagnoser.forAgents(ProjectRules.KNOWLEDGE);
        Consultation consultation = new Consultation(
                start.id(),
                start.facts(),
                shopper ? (id, facts) -> diagnoser.told(diagnoser.observe(id, facts), facts) : diagnoser::observe,
                shopper ? QUESTIONS.toShoppers() : QUESTIONS,
                ProjectRules.KNOWLEDGE.factTypes());
        CaseYaml yaml = new CaseYaml(ProjectRules.KNOWLEDGE.factTypes());
        Answering answering = new Answering(
                ProjectRules.KNOWLEDGE.factTypes(), CHOICES, WordTable.of(ProjectRules.KNOWLEDGE.kieBase()));
        Naming naming = new Naming(ProjectRules.KNOWLEDGE, OPENED, shopper);
        InterviewText text = new InterviewText(answering, naming, Style.PLAIN, out);
        HowText how = new HowText(() -> new Explainer(ProjectRules.KNOWLEDGE), answering, naming, out);
        Interview interview =
                new Interview(consultation, text, how, answers, about -> saved.is(yaml.of(about.id(), about.facts())));
        ExitCode exitCode = new Ending(
                        consultation, text, saved, new TextReport(out, Style.PLAIN, ProjectRules.KNOWLEDGE::mistakeOf))
                .of(interview);
        return new Consulting(exitCode, out.toString(), consultation);
    }
}
