package org.declinic.cases.batch;

import java.io.IOException;
import org.declinic.cases.casefile.CaseText;

/** The texts of cases or records, one after the other. */
@FunctionalInterface
public interface Texts {

    /**
     * The next text.
     *
     * @return the text, or {@code null} at the end
     * @throws IOException when an input cannot be closed
     */
    CaseText next() throws IOException;
}
