package org.declinic.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import org.declinic.cases.adapter.LeftOut;
import org.declinic.cases.adapter.Mapped;
import org.declinic.cases.adapter.RecordMapper;
import org.declinic.cases.batch.Setup;
import org.declinic.cases.batch.Texts;
import org.declinic.cases.casefile.CaseText;
import scala.Tuple2;

/** The records of a task, made cases by an adapter, each with the key by which attempts find each other. */
final class Records implements Iterator<Tuple2<String, byte[]>> {

    private final int task;
    private final RecordMapper mapper;
    private final Texts texts;
    private final Queue<Tuple2<String, byte[]>> ready = new ArrayDeque<>();
    private final LeftOut leftOut = new LeftOut();
    private long number;
    private boolean ended;

    Records(int task, Setup.Opened opened, Texts texts) {
        this.task = task;
        this.mapper = opened.newMapper().orElseThrow();
        this.texts = texts;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !ended) {
            read();
        }
        return !ready.isEmpty();
    }

    @Override
    public Tuple2<String, byte[]> next() {
        hasNext();
        return ready.remove();
    }

    private void read() {
        CaseText text = nextText();
        if (text == null) {
            ended = true;
            long place = ItemKey.place(task, number++);
            ready.add(new Tuple2<>(new ItemKey("", place, "").written(), new Item(null, leftOut).bytes()));
            return;
        }
        List<Mapped> mapped = mapper.map(text);
        if (mapped.isEmpty()) {
            leftOut.noAttempt();
        }
        for (Mapped each : mapped) {
            long place = ItemKey.place(task, number++);
            Item item = new Item(each.with(masked(each.text()).numbered(place)), null);
            ready.add(new Tuple2<>(ItemKey.of(each, place).written(), item.bytes()));
        }
    }

    /** What is wrong goes to other machines as it goes to the errors in the end. */
    private static CaseText masked(CaseText text) {
        return text.wrong().isEmpty() ? text : text.withBytes(text.masked().getBytes(StandardCharsets.UTF_8));
    }

    private CaseText nextText() {
        try {
            return texts.next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
