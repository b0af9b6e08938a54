package org.declinic.spark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import org.apache.hadoop.conf.Configuration;
import org.declinic.cases.casefile.CaseLayout;
import org.declinic.cases.casefile.LineRange;

/**
 * A part of a long file that begins and ends anywhere.
 *
 * @param file the file
 * @param begin in bytes from 0
 * @param end behind its last byte
 */
record Stretch(InputFile file, long begin, long end) implements Serializable {

    private static final int BUFFER = 1 << 16;

    /** How much stands in the lines that begin in it, or {@code null} where the file has no lines to be read apart. */
    LineRange.Size size(CaseLayout layout, Configuration hadoop, boolean isLastTry) {
        long from = Math.max(0, begin - 1);
        try (InputStream head = new PieceStream(hadoop, file.path(), 0, file.length(), isLastTry);
                InputStream in = new PieceStream(hadoop, file.path(), from, file.length() - from, isLastTry)) {
            return layout.isOfLines(file.name(), head)
                    ? LineRange.sizeOf(new BufferedInputStream(in, BUFFER), begin, end)
                    : null;
        } catch (IOException e) {
            return null; // told when the whole file is read
        }
    }
}
