package org.declinic.cases.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.declinic.cases.adapter.Joiner;
import org.declinic.cases.adapter.Mapped;
import org.declinic.cases.adapter.RecordMapper;
import org.declinic.cases.casefile.CaseText;

/**
 * Chunks of the cases that other systems' records are. Every thread maps the records of a chunk for itself; what came of
 * them is joined in the order of the input.
 */
final class JoinedChunks implements Chunks {

    /** Chunks that are mapped behind one that takes its time. */
    private static final int MOST_AHEAD = 64;

    private final RecordInputs records;
    private final ThreadLocal<RecordMapper> mappers;
    private final Chunks cut;
    private final Map<Long, List<Mapped>> mapped = new HashMap<>();
    private final Joiner joiner;
    private long joined;
    private long begun;
    private long number;
    private boolean allAreCut;
    private boolean hasFailed;

    JoinedChunks(Chunks cut, RecordInputs records) {
        this.cut = cut;
        this.records = records;
        this.mappers = ThreadLocal.withInitial(records.mapper());
        this.joiner = new Joiner(records.joining(), records.leftOut());
    }

    @Override
    public Chunk next(BooleanSupplier begins) throws IOException, InterruptedException {
        while (true) {
            synchronized (this) {
                if (allAreCut && joined == begun) {
                    joiner.end();
                }
                Chunk ready = ready();
                if (ready != null || hasFailed || allAreCut && joined == begun) {
                    return ready != null && begins.getAsBoolean() ? ready : null;
                }
                if (allAreCut || begun - joined >= MOST_AHEAD) {
                    wait();
                    continue;
                }
            }
            Chunk raw = cut();
            if (raw != null) {
                mapAndPut(raw);
            }
        }
    }

    /** Others put and take what is ready while one waits for more to read. */
    private Chunk cut() throws IOException, InterruptedException {
        synchronized (cut) {
            synchronized (this) {
                if (allAreCut) {
                    return null;
                }
            }
            Chunk raw = cut.next(() -> true);
            synchronized (this) {
                allAreCut = raw == null;
                begun += raw == null ? 0 : 1;
                notifyAll();
            }
            return raw;
        }
    }

    /** Whoever waits for these records need not wait when they cannot be mapped or joined. */
    private void mapAndPut(Chunk raw) {
        boolean isPut = false;
        try {
            put(raw.number(), map(raw.texts()));
            isPut = true;
        } finally {
            if (!isPut) {
                fail();
            }
        }
    }

    private synchronized void fail() {
        hasFailed = true;
        notifyAll();
    }

    private Chunk ready() {
        List<CaseText> texts = new ArrayList<>();
        while (texts.size() < CutChunks.MOST_TEXTS) {
            Mapped next = joiner.poll();
            if (next == null) {
                break;
            }
            texts.add(next.text());
        }
        return texts.isEmpty() ? null : new Chunk(number++, texts);
    }

    private List<Mapped> map(List<CaseText> texts) {
        List<Mapped> all = new ArrayList<>(texts.size());
        for (CaseText text : texts) {
            List<Mapped> ofText = mappers.get().map(text);
            if (ofText.isEmpty()) {
                records.leftOut().noAttempt();
            }
            all.addAll(ofText);
        }
        return all;
    }

    private synchronized void put(long chunk, List<Mapped> ofChunk) {
        mapped.put(chunk, ofChunk);
        for (List<Mapped> next = mapped.remove(joined); next != null; next = mapped.remove(joined)) {
            next.forEach(joiner::add);
            joined++;
        }
        notifyAll();
    }
}
