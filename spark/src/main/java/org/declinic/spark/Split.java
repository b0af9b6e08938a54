package org.declinic.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import org.declinic.cases.batch.SourceTexts;
import org.declinic.cases.batch.Texts;
import org.declinic.cases.casefile.CaseLayout;
import org.declinic.cases.casefile.CaseSource;

/**
 * What one task reads.
 *
 * @param pieces at least one, in order
 */
record Split(ArrayList<Piece> pieces) implements Serializable {

    /** What it takes to open a file, in bytes that are diagnosed meanwhile. */
    private static final long OPENING = 1 << 16;

    /** Puts pieces together, so that small files do not make a task each. */
    static List<Split> of(List<Piece> pieces, long size) {
        List<Split> splits = new ArrayList<>();
        long taken = 0;
        for (Piece piece : pieces) {
            long takes = piece.end() - piece.begin() + OPENING;
            if (splits.isEmpty() || taken + takes > size + OPENING) {
                splits.add(new Split(new ArrayList<>()));
                taken = 0;
            }
            splits.get(splits.size() - 1).pieces.add(piece);
            taken += takes;
        }
        return splits;
    }

    /** The texts of all pieces; each is opened when it is its turn. */
    Texts texts(CaseLayout layout, Configuration hadoop) {
        return new SourceTexts(pieces.stream()
                .<Supplier<CaseSource>>map(piece -> () -> piece.open(layout, hadoop))
                .toList());
    }
}
