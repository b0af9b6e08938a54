package org.declinic.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Where the answers of a consultation come from. */
interface AnswerLines extends AutoCloseable {

    /** Somebody asked the program to stop. */
    final class Interrupted extends Exception {

        private static final long serialVersionUID = 1L;
    }

    /**
     * The next answer.
     *
     * @param offered what a terminal completes
     * @return a line without the blanks around it, or empty when there are no more
     */
    Optional<String> next(List<String> offered) throws IOException, Interrupted;

    @Override
    void close() throws IOException;
}
