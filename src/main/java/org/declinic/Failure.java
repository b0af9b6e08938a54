package org.declinic;

import java.util.List;
import org.declinic.finding.Finding;
import org.declinic.finding.Limit;
import org.declinic.limits.LimitReached;

/** An exception on its way from the process of an {@link IsolatedDeclinic}; the last three are those of a limit. */
record Failure(Kind kind, List<Finding> findings, Limit limit, long allowed, long seen) {

    enum Kind {
        RULES,
        CASE,
        RULE,
        LIMIT,
        PROCESS,
        INTERNAL
    }

    static Failure of(DeclinicException e) {
        if (e instanceof LimitExceededException exceeded) {
            return new Failure(Kind.LIMIT, e.findings(), exceeded.limit(), exceeded.allowed(), exceeded.seen());
        }
        Kind kind = e instanceof InvalidRulesException
                ? Kind.RULES
                : e instanceof InvalidCaseException
                        ? Kind.CASE
                        : e instanceof RuleFailedException
                                ? Kind.RULE
                                : e instanceof ProcessFailedException ? Kind.PROCESS : Kind.INTERNAL;
        return new Failure(kind, e.findings(), null, 0, 0);
    }

    DeclinicException again() {
        return switch (kind) {
            case RULES -> new InvalidRulesException(findings, null);
            case CASE -> new InvalidCaseException(findings);
            case RULE -> new RuleFailedException(findings);
            case LIMIT -> LimitExceededException.of(new LimitReached(limit, allowed, seen, findings.get(0)));
            case PROCESS -> new ProcessFailedException(findings);
            case INTERNAL -> new InternalErrorException(findings);
        };
    }
}
