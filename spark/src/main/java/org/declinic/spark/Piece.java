package org.declinic.spark;

import java.io.Serializable;
import org.declinic.cases.casefile.LineRange;

/**
 * A file, or some lines of it.
 *
 * @param file the file
 * @param range the lines; {@code null} for the whole file
 */
record Piece(InputFile file, LineRange range) implements Serializable {

    long begin() {
        return range == null ? 0 : range.begin();
    }

    long end() {
        return range == null ? file.length() : range.end();
    }
}
