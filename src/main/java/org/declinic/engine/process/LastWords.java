package org.declinic.engine.process;

import java.util.ArrayDeque;
import java.util.Deque;
import org.declinic.text.Printable;

/** What a process said last beside its answers. Safe to use from several threads. */
final class LastWords {

    private static final int LINES = 5;
    private static final int LONGEST = 200;

    private final Deque<String> lines = new ArrayDeque<>();

    synchronized void add(String line) {
        if (lines.size() == LINES) {
            lines.removeFirst();
        }
        lines.addLast(line);
    }

    synchronized void forget() {
        lines.clear();
    }

    /** On one line, fit to be printed. A card number is masked before anything is cut. */
    @Override
    public synchronized String toString() {
        return String.join(
                " / ",
                lines.stream()
                        .map(Printable::line)
                        .map(line -> line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line)
                        .toList());
    }
}
