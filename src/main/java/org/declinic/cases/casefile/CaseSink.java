package org.declinic.cases.casefile;

import java.util.List;
import org.declinic.finding.Finding;

/** Takes cases as they are read. */
public interface CaseSink {

    /**
     * Takes a case that could be read.
     *
     * @param read the case
     */
    void accept(Case read);

    /**
     * Takes what is wrong with one case, or with a whole file.
     *
     * @param findings at least one
     */
    void reject(List<Finding> findings);
}
