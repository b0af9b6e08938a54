package org.declinic.cases.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.declinic.cases.casefile.CaseText;

/** Chunks as they are cut out of the inputs. */
final class CutChunks implements Chunks {

    static final int MOST_TEXTS = 256;
    private static final int ENOUGH_BYTES = 1 << 18;

    private final Texts all;
    private long number;

    CutChunks(Texts all) {
        this.all = all;
    }

    @Override
    public synchronized Chunk next(BooleanSupplier begins) throws IOException {
        List<CaseText> texts = new ArrayList<>();
        int bytes = 0;
        while (texts.size() < MOST_TEXTS && bytes < ENOUGH_BYTES) {
            CaseText text = all.next();
            if (text == null) {
                break;
            }
            texts.add(text);
            bytes += text.bytes().length;
        }
        return !texts.isEmpty() && begins.getAsBoolean() ? new Chunk(number++, texts) : null;
    }
}
