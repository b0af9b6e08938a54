package org.declinic.bench;

import java.nio.file.Path;
import java.util.List;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.knowledge.RulesException;

/** Rules about ten causes, which stay as they are when those of the project change. */
final class TenCausesRules {

    private TenCausesRules() {}

    static Knowledge load() throws RulesException {
        return Knowledge.load(List.of(Path.of("src/bench/rules")));
    }
}
