package org.declinic.engine.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.declinic.cases.casefile.Case;
import org.declinic.engine.session.Diagnoser;
import org.declinic.language.semantics.RuleSet;
import org.declinic.language.syntax.RuleFile;
import org.declinic.language.syntax.RuleFiles;
import org.declinic.project.ProjectRules;
import org.declinic.project.Samples;
import org.junit.jupiter.api.Test;

/** The order of rule files never changes a diagnosis. */
class RuleOrderTest {

    @Test
    void ruleFilesInReverseOrderConcludeTheSame() throws Exception {
        List<RuleFile> reversed = new ArrayList<>(
                RuleFiles.in(List.of(ProjectRules.FOLDER), Optional.empty()).files());
        Collections.reverse(reversed);
        RuleFiles files = new RuleFiles(reversed, ProjectRules.FILES.tables(), List.of(), false);
        byte[] module = RuleCompiler.compile(files, RuleSet.of(files));
        Knowledge knowledge = KnowledgeLoader.open(module, new Sources(ProjectRules.FILES));
        Diagnoser reverse = new Diagnoser(knowledge);
        List<Case> samples = Samples.all();
        List<Case> again = Samples.readWith(knowledge);
        for (int i = 0; i < samples.size(); i++) {
            assertEquals(
                    ProjectRules.diagnose(samples.get(i).facts()),
                    ProjectRules.diagnose(reverse, again.get(i).facts()),
                    samples.get(i).id());
        }
    }
}
