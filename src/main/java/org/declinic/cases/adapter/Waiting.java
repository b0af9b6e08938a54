package org.declinic.cases.adapter;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.declinic.cases.casefile.CaseText;

/** What waits for records to come, in the order of the input: all but its two ends are packed. Not thread-safe. */
final class Waiting {

    /**
     * What waits.
     *
     * @param mapped what became of a record
     * @param group the attempts of its payment, or {@code null}
     * @param attempt itself among them, or {@code null} where it waits for nothing
     */
    record Entry(Mapped mapped, Attempts group, Attempt attempt) {}

    /** Entries without their texts, or where more is known of them than can be written, without the bytes; and those. */
    private record Packed(List<Entry> entries, byte[] texts) {}

    private static final int OF_A_PACK = 512;
    private static final byte[] NONE = {};

    private final Deque<Entry> front = new ArrayDeque<>();
    private final Deque<Packed> packed = new ArrayDeque<>();
    private List<Entry> back = new ArrayList<>();

    void add(Mapped mapped, Attempts group, Attempt attempt) {
        back.add(new Entry(mapped, group, attempt));
        if (back.size() >= OF_A_PACK && !(front.isEmpty() && packed.isEmpty())) {
            packed.add(pack(back));
            back = new ArrayList<>();
        }
    }

    /** What has waited longest, or {@code null}. */
    Entry next() {
        if (front.isEmpty() && !packed.isEmpty()) {
            unpack(packed.poll());
        } else if (front.isEmpty()) {
            front.addAll(back);
            back = new ArrayList<>();
        }
        return front.peek();
    }

    Entry poll() {
        next();
        return front.poll();
    }

    private static Packed pack(List<Entry> entries) {
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        List<Entry> without = new ArrayList<>(entries.size());
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(packed, fast))) {
            for (Entry entry : entries) {
                CaseText text = entry.mapped().text();
                Mapped left = null;
                if (text.canBeWritten()) {
                    text.writeMade(out);
                } else {
                    out.writeInt(text.bytes().length);
                    out.write(text.bytes());
                    left = entry.mapped().with(text.withBytes(NONE));
                }
                without.add(new Entry(left, entry.group(), entry.attempt()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            fast.end();
        }
        return new Packed(without, packed.toByteArray());
    }

    private void unpack(Packed pack) {
        try (DataInputStream in =
                new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(pack.texts())))) {
            for (Entry entry : pack.entries()) {
                Mapped mapped = entry.mapped() == null
                        ? new Mapped(CaseText.readMade(in), null, null, null)
                        : entry.mapped().with(entry.mapped().text().withBytes(in.readNBytes(in.readInt())));
                front.add(new Entry(mapped, entry.group(), entry.attempt()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
