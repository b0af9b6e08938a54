package org.declinic.cases.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.declinic.cases.casefile.CaseSource;
import org.declinic.cases.casefile.CaseText;

/** The texts of all inputs, in chunks that are the same however many threads take them. Not thread-safe. */
final class Chunks {

    private static final int MOST_TEXTS = 256;
    private static final int ENOUGH_BYTES = 1 << 18;

    private final Iterator<Supplier<CaseSource>> sources;
    private CaseSource source;
    private long number;

    Chunks(List<Supplier<CaseSource>> sources) {
        this.sources = sources.iterator();
    }

    /** The next chunk, or {@code null} at the end. */
    Chunk next() throws IOException {
        List<CaseText> texts = new ArrayList<>();
        int bytes = 0;
        while (texts.size() < MOST_TEXTS && bytes < ENOUGH_BYTES) {
            CaseText text = nextText();
            if (text == null) {
                break;
            }
            texts.add(text);
            bytes += text.bytes().length;
        }
        return texts.isEmpty() ? null : new Chunk(number++, texts);
    }

    private CaseText nextText() throws IOException {
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
