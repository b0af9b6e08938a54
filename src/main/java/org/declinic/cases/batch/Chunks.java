package org.declinic.cases.batch;

import java.io.IOException;
import java.util.function.BooleanSupplier;

/** The texts of all inputs, in chunks that are the same however many threads take them. Safe to use from many threads. */
interface Chunks {

    /** The next chunk, or {@code null} at the end, and when it may not begin, which is asked of each in turn. */
    Chunk next(BooleanSupplier begins) throws IOException, InterruptedException;
}
