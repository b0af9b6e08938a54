package org.declinic;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.declinic.finding.Finding;

/**
 * Something that {@link Rules} or {@link Declinic} cannot do, in words for people. Its message names every finding, a
 * line each; card numbers in it are masked.
 */
public abstract sealed class DeclinicException extends RuntimeException
        permits InvalidRulesException,
                InvalidCaseException,
                RuleFailedException,
                LimitExceededException,
                DiagnosisCancelledException,
                ProcessFailedException,
                InternalErrorException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    DeclinicException(List<Finding> findings, Throwable cause) {
        super(findings.stream().map(Finding::toString).collect(joining("\n")), cause);
        this.findings = List.copyOf(findings);
    }

    /**
     * What is wrong, and where.
     *
     * @return at least one finding
     */
    public List<Finding> findings() {
        return findings;
    }
}
