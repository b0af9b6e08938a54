package org.declinic.cases.casefile;

import java.util.ArrayList;
import java.util.List;
import org.declinic.finding.Finding;

/**
 * Cases as they were read, and what is wrong. Not thread-safe.
 *
 * @param cases those that could be read
 * @param wrong what could not
 */
public record CollectedCases(List<Case> cases, List<Finding> wrong) implements CaseSink {

    /** Of nothing yet. */
    public CollectedCases() {
        this(new ArrayList<>(), new ArrayList<>());
    }

    @Override
    public void accept(Case read) {
        cases.add(read);
    }

    @Override
    public void reject(List<Finding> findings) {
        wrong.addAll(findings);
    }
}
