package org.declinic.spark;

import java.io.InputStream;
import java.io.Serializable;
import org.apache.hadoop.conf.Configuration;
import org.declinic.cases.casefile.CaseLayout;
import org.declinic.cases.casefile.CaseSource;
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

    /** Opens it for the task of this thread. */
    CaseSource open(CaseLayout layout, Configuration hadoop) {
        long most = range == null ? Long.MAX_VALUE : end() - begin();
        InputStream bytes = new PieceStream(hadoop, file.path(), begin(), most, Tries.isLast());
        return range == null
                ? CaseSource.named(file.name(), bytes, layout)
                : CaseSource.lines(file.name(), bytes, range, layout);
    }
}
