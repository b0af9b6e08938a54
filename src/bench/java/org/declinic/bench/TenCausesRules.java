package org.declinic.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.knowledge.KnowledgeLoader;
import org.declinic.engine.knowledge.RulesException;
import org.declinic.language.syntax.RuleFiles;

/** Rules about ten causes, which stay as they are when those of the project change. */
final class TenCausesRules {

    private TenCausesRules() {}

    static Knowledge load() throws RulesException {
        return KnowledgeLoader.load(RuleFiles.in(List.of(Path.of("src/bench/rules")), Optional.empty()));
    }
}
