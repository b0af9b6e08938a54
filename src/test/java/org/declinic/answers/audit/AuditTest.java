package org.declinic.answers.audit;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.declinic.cases.casefile.Case;
import org.declinic.cases.report.Paragraph;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.diagnosis.Diagnosis.Step;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.knowledge.KnowledgeLoader;
import org.declinic.engine.session.Diagnoser;
import org.declinic.engine.session.RuleFailure;
import org.declinic.finding.Finding;
import org.declinic.language.syntax.RuleFiles;
import org.declinic.project.GeneratedCases;
import org.declinic.project.ProjectRules;
import org.declinic.project.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Audits what the engine makes of rules that it gets right, and of rules of the forms that it is known to get wrong. */
class AuditTest {

    private static final Path CORPORA = Path.of("src/test/resources");
    private static final Path DIFFERING = CORPORA.resolve("engine-differs");
    private static final int MADE_UP = 2_000;

    @Test
    void theEngineDoesWhatTheProjectsRulesSay() throws Exception {
        Audit audit = new Audit(ProjectRules.KNOWLEDGE);
        assertEquals("", lines(audit.unaudited()));
        assertEquals("", differing(audit, ProjectRules.KNOWLEDGE, Samples.all()));
        String madeUp = new String(GeneratedCases.lines(7, MADE_UP), StandardCharsets.UTF_8);
        assertEquals("", differing(audit, ProjectRules.KNOWLEDGE, Samples.parse(ProjectRules.KNOWLEDGE, madeUp)));
    }

    private static String differing(Audit audit, Knowledge knowledge, Collection<Case> cases) throws RuleFailure {
        StringBuilder told = new StringBuilder();
        Diagnoser audited = Diagnoser.audited(knowledge, (standing, facts) -> {
            List<Finding> findings = audit.of(standing, facts);
            told.append(lines(findings));
            return findings;
        });
        for (Case each : cases) {
            audited.diagnose(each.id(), each.facts());
        }
        return told.toString();
    }

    @ParameterizedTest
    @CsvSource({"conditions, constructs.drl, constructs.yaml", "right-answers, rules.drl, cases.yaml"})
    void rulesOfEveryConstructFireAsTheirConditionsSay(String corpus, String rules, String cases, @TempDir Path folder)
            throws Exception {
        Files.copy(CORPORA.resolve(corpus).resolve(rules), folder.resolve(rules));
        Knowledge knowledge = KnowledgeLoader.load(RuleFiles.in(List.of(folder), Optional.empty()));
        Audit audit = new Audit(knowledge);
        String told = lines(audit.unaudited())
                + differing(
                        audit,
                        knowledge,
                        Samples.parse(
                                knowledge,
                                Files.readString(CORPORA.resolve(corpus).resolve(cases))));
        assertEquals(Files.readString(CORPORA.resolve(corpus).resolve("audit.txt")), told);
    }

    @ParameterizedTest
    @CsvSource({"lost-exists, ''", "lost-accumulate, core"})
    void aRuleThatTheEngineLosesIsNotedInTheDiagnosis(String corpus, String others) throws Exception {
        Diagnosis diagnosis = diagnosed(corpus, others);
        assertFalse(plan(diagnosis).contains("subject-step"));
        assertEquals(
                Files.readString(DIFFERING.resolve(corpus).resolve("note.txt")),
                diagnosis.notes().stream()
                        .map(note -> Paragraph.of("", note.code() + " " + note.text()))
                        .collect(joining()));
    }

    @ParameterizedTest
    @CsvSource({"lost-exists-otherwise, ''", "lost-accumulate-otherwise, core", "lost-accumulate-first, core"})
    void writtenAsTheNoteSaysItIsNotLost(String corpus, String others) throws Exception {
        Diagnosis diagnosis = diagnosed(corpus, others);
        assertTrue(plan(diagnosis).contains("subject-step"));
        assertEquals(List.of(), diagnosis.notes());
    }

    /** Among some of the project's rules, without which the engine loses nothing. */
    private static Diagnosis diagnosed(String corpus, String others) throws Exception {
        Path folder = DIFFERING.resolve(corpus);
        Knowledge knowledge = KnowledgeLoader.load(
                RuleFiles.in(List.of(ProjectRules.FOLDER.resolve(others), folder), Optional.empty()));
        Case read = Samples.parse(knowledge, Files.readString(folder.resolve("case.yaml")))
                .get(0);
        return Diagnoser.audited(knowledge, new Audit(knowledge)).diagnose(read.id(), read.facts());
    }

    private static List<String> plan(Diagnosis diagnosis) {
        return diagnosis.plan().stream().map(Step::code).toList();
    }

    private static String lines(List<Finding> findings) {
        return findings.stream().map(finding -> finding + "\n").collect(joining());
    }
}
