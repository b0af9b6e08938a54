package org.declinic.cases.adapter;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Records that are right and become no case. Safe to use from many threads. */
public final class LeftOut implements Serializable {

    private static final long serialVersionUID = 1;

    private final AtomicLong noAttempts = new AtomicLong();
    private final AtomicLong sameAgain = new AtomicLong();
    private final AtomicLong earlier = new AtomicLong();

    /** Counts a record that is no attempt, such as a refund. */
    public void noAttempt() {
        noAttempts.incrementAndGet();
    }

    void sameAgain() {
        sameAgain.incrementAndGet();
    }

    void earlier() {
        earlier.incrementAndGet();
    }

    /**
     * Adds those of another part of the input.
     *
     * @param others records that were left out there
     */
    public void add(LeftOut others) {
        noAttempts.addAndGet(others.noAttempts.get());
        sameAgain.addAndGet(others.sameAgain.get());
        earlier.addAndGet(others.earlier.get());
    }

    /** {@return how many there were, by why they are left out, without those that there are none of} */
    public Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("no attempt", noAttempts.get());
        counts.put("delivered again", sameAgain.get());
        counts.put("not the latest attempt", earlier.get());
        counts.values().removeIf(count -> count == 0);
        return counts;
    }
}
