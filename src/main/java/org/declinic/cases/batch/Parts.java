package org.declinic.cases.batch;

import java.io.IOException;

/** What comes of an input, part after part. Not thread-safe. */
public final class Parts {

    private final Chunks chunks;
    private final PartMaker maker;

    Parts(Chunks chunks, PartMaker maker) {
        this.chunks = chunks;
        this.maker = maker;
    }

    /**
     * Diagnoses the next few hundred cases.
     *
     * @return what came of them, or {@code null} at the end, when the source is closed
     * @throws IOException when the source cannot be closed
     * @throws InterruptedException when the thread is interrupted
     */
    public Part next() throws IOException, InterruptedException {
        Chunk chunk = chunks.next(() -> true);
        return chunk == null ? null : maker.make(chunk);
    }
}
