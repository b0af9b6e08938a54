package org.declinic.spark;

import java.util.stream.Collectors;
import org.declinic.engine.knowledge.RulesException;
import org.declinic.finding.Finding;

/** Rules that cannot be opened in an executor. Without a stack trace, for Spark logs one for each task that fails. */
final class RulesFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    RulesFailure(RulesException why) {
        super(why.findings().stream().map(Finding::inFull).collect(Collectors.joining("\n")), null, false, false);
    }
}
