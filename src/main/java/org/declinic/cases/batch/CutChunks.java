package org.declinic.cases.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.declinic.cases.casefile.CaseSource;
import org.declinic.cases.casefile.CaseText;

/** Chunks as they are cut out of the inputs. */
final class CutChunks implements Chunks {

    static final int MOST_TEXTS = 256;
    private static final int ENOUGH_BYTES = 1 << 18;

    private final Iterator<Supplier<CaseSource>> sources;
    private CaseSource source;
    private long number;

    CutChunks(List<Supplier<CaseSource>> sources) {
        this.sources = sources.iterator();
    }

    @Override
    public synchronized Chunk next(BooleanSupplier begins) throws IOException {
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
        return !texts.isEmpty() && begins.getAsBoolean() ? new Chunk(number++, texts) : null;
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
