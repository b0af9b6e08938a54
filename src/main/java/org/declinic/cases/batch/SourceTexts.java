package org.declinic.cases.batch;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.declinic.cases.casefile.CaseSource;
import org.declinic.cases.casefile.CaseText;

/** The texts of inputs, each of which is opened when it is its turn, and closed at its end. Not thread-safe. */
public final class SourceTexts implements Texts {

    private final Iterator<Supplier<CaseSource>> sources;
    private CaseSource source;

    /**
     * The texts of inputs.
     *
     * @param sources opens each input, in order
     */
    public SourceTexts(List<Supplier<CaseSource>> sources) {
        this.sources = sources.iterator();
    }

    @Override
    public CaseText next() throws IOException {
        while (source != null || sources.hasNext()) {
            if (source == null) {
                source = sources.next().get();
            }
            CaseText text = source.next();
            if (text != null) {
                return text;
            }
            source.close();
            source = null;
        }
        return null;
    }
}
