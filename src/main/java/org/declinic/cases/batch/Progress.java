package org.declinic.cases.batch;

import java.util.concurrent.atomic.AtomicLong;
import org.declinic.cases.casefile.CaseText;

/** How far a run has come. May be asked from any thread. */
public final class Progress {

    private final AtomicLong cases = new AtomicLong();
    private final AtomicLong bad = new AtomicLong();
    private volatile CaseText last;
    private volatile BadRecord lastBad;

    /** {@return how many cases were diagnosed and written} */
    public long cases() {
        return cases.get();
    }

    /** {@return how many records could not be read or diagnosed} */
    public long bad() {
        return bad.get();
    }

    /**
     * The last text that was done.
     *
     * @return the text, or {@code null} before the first
     */
    public CaseText last() {
        return last;
    }

    void count(int diagnosed, CaseText done) {
        cases.addAndGet(diagnosed);
        last = done;
    }

    long countBad(BadRecord record) {
        lastBad = record;
        return bad.incrementAndGet();
    }

    /**
     * The last record that could not be read or diagnosed.
     *
     * @return the record, or {@code null} when there was none
     */
    public BadRecord lastBad() {
        return lastBad;
    }
}
