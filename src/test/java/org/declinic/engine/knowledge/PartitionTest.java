package org.declinic.engine.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.declinic.cases.casefile.Case;
import org.declinic.diagnosis.Diagnosis.FoundCause;
import org.declinic.engine.session.Diagnoser;
import org.declinic.engine.session.Observation;
import org.declinic.facts.CheckoutAttempt;
import org.declinic.language.syntax.RuleFiles;
import org.declinic.project.Folders;
import org.declinic.project.GeneratedCases;
import org.declinic.project.OtherPlatforms;
import org.declinic.project.ProjectRules;
import org.declinic.project.Samples;
import org.junit.jupiter.api.Test;

/** With the rules of its part, and with all of them, a case is diagnosed the same. */
class PartitionTest {

    private static final int PLATFORMS = 90;

    @Test
    void aCaseIsDiagnosedByItsPartAsByAllRules() throws Exception {
        Path others = OtherPlatforms.rules(Folders.fresh("other-platforms"), PLATFORMS);
        Knowledge knowledge = KnowledgeLoader.load(RuleFiles.in(List.of(Path.of("rules"), others), Optional.empty()));
        Diagnoser diagnoser = new Diagnoser(knowledge);
        Set<Object> parts = new HashSet<>();
        Set<String> causesOfOthers = new HashSet<>();
        for (Case made : cases(knowledge)) {
            Observation all = diagnoser.observe(made.id(), made.facts());
            assertEquals(all.diagnosis(), diagnoser.diagnose(made.id(), made.facts()), made::toString);
            parts.add(knowledge.kieBaseFor(made.facts()));
            all.diagnosis().causes().stream()
                    .map(FoundCause::code)
                    .filter(code -> code.startsWith("other-platform"))
                    .forEach(causesOfOthers::add);
        }
        assertTrue(parts.size() > 10, () -> parts.size() + " parts");
        assertTrue(causesOfOthers.size() > 10, () -> "causes " + causesOfOthers);
        assertNotSame(knowledge.kieBase(), parts.iterator().next());
    }

    @Test
    void aRuleSetOfFewPlatformsIsLeftWhole() {
        Knowledge knowledge = ProjectRules.KNOWLEDGE;
        assertSame(knowledge.kieBase(), knowledge.kieBaseFor(List.of()));
    }

    /** Made-up cases, half of them on the other platforms. */
    private static List<Case> cases(Knowledge knowledge) {
        List<String> lines = new String(GeneratedCases.lines(17, 1200), StandardCharsets.UTF_8)
                .lines()
                .toList();
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String platform = "\"platform\":\"Shop " + (i % PLATFORMS + 1) + "\"";
            String line = i % 2 == 0 ? lines.get(i) : lines.get(i).replaceAll("\"platform\":\"[^\"]*\"", platform);
            cases.addAll(Samples.parse(knowledge, line));
        }
        assertTrue(cases.get(0).facts().stream().anyMatch(CheckoutAttempt.class::isInstance));
        return cases;
    }
}
