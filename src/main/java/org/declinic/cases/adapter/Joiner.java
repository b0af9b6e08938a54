package org.declinic.cases.adapter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.declinic.facts.PriorAttempt;
import org.declinic.facts.ReadAs;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;

/**
 * Makes one payment of the attempts of a group: each is told of those before it. Records come in order of their times,
 * forwards or backwards, and may be out of that order by as much as the window; each goes on, in the order of the input,
 * when none that could belong to it can still come. What waits is packed, so that a night of a large shop fits into the
 * memory. Not thread-safe.
 */
public final class Joiner {

    /** Payments at a time, each of some 200 bytes. */
    static final int MOST_GROUPS = 1_000_000;

    private static final int MOST_KINDS = 10_000;

    /** A shopper tries a few times; who tries more often tries cards. */
    private static final int MOST_TOLD = 100;

    /** How records are to be joined. */
    public record Rules(Duration window, boolean latestOnly) {

        /** A day, and every attempt a case. */
        public static final Rules USUAL = new Rules(Duration.ofHours(24), false);
    }

    private final long window;
    private final boolean latestOnly;
    private final LeftOut leftOut;
    private final Waiting waiting = new Waiting();
    private final Map<Digest, Attempts> groups = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<PriorAttempt, PriorAttempt> kinds = new HashMap<>();
    private long first = Long.MIN_VALUE;
    private long earliest = Long.MAX_VALUE;
    private long latest = Long.MIN_VALUE;
    private int number;
    private boolean hasEnded;

    /**
     * Begins with the first record.
     *
     * @param rules how to join
     * @param leftOut counts what goes no further
     */
    public Joiner(Rules rules, LeftOut leftOut) {
        this.window = rules.window.toSeconds();
        this.latestOnly = rules.latestOnly;
        this.leftOut = leftOut;
    }

    /**
     * Takes what became of the next record.
     *
     * @param mapped what became of it
     */
    public void add(Mapped mapped) {
        if (!mapped.isJoined() || window == 0) {
            waiting.add(mapped, null, null);
            return;
        }
        boolean hasTime = mapped.attempt().attemptedAt() != null;
        if (hasTime && isOutOfOrder(mapped.attempt().attemptedAt().getEpochSecond())) {
            String message = "this is more than " + hours() + " h from the records around it";
            Finding finding = Finding.at(mapped.text().place(), Code.OUT_OF_ORDER, message)
                    .help("sort the input by time, or take a longer --join-within, or 0 to join none");
            waiting.add(Mapped.wrong(mapped.text().foreign(List.of(finding))), null, null);
            return;
        }
        Attempts group = groups.computeIfAbsent(Digest.of(mapped.group()), any -> new Attempts());
        Attempt attempt = hasTime ? attempt(mapped) : null;
        if (attempt == null) {
            waiting.add(mapped, null, null);
        } else if (isNew(attempt, group)) {
            group.add(attempt);
            waiting.add(mapped, group, attempt);
            see(attempt.second());
        }
        if (groups.size() > MOST_GROUPS) {
            throw new TooManyGroups(mapped.text().place());
        }
    }

    private long hours() {
        return window / 3600;
    }

    private Attempt attempt(Mapped mapped) {
        PriorAttempt kind = Attempt.kindOf(mapped.attempt());
        if (kinds.size() < MOST_KINDS) {
            kinds.putIfAbsent(kind, kind);
        }
        return new Attempt(Digest.of(mapped.id()), ++number, mapped.attempt(), kinds.getOrDefault(kind, kind));
    }

    /** Of two deliveries of one attempt the first counts, unless only the second knows how it ended. */
    private boolean isNew(Attempt attempt, Attempts group) {
        Attempt before = group.find(attempt.id());
        if (before == null) {
            return true;
        }
        leftOut.sameAgain();
        if (before.hasOutcome() || !attempt.hasOutcome()) {
            return false;
        }
        before.drop();
        return true;
    }

    private void see(long second) {
        first = first == Long.MIN_VALUE ? second : first;
        earliest = Math.min(earliest, second);
        latest = Math.max(latest, second);
        Iterator<Attempts> oldest = groups.values().iterator();
        while (oldest.hasNext() && oldest.next().all(this::isOver)) {
            oldest.remove();
        }
    }

    /** Whether no record to come is told of an attempt. */
    private boolean isOver(Attempt attempt) {
        return goesBack() ? attempt.second() > earliest + 3 * window : attempt.second() < latest - 3 * window;
    }

    private boolean goesForward() {
        return latest - first > window && !goesBack();
    }

    private boolean goesBack() {
        return first - earliest > window;
    }

    private boolean isOutOfOrder(long second) {
        return goesBack() ? second > earliest + window : goesForward() && second < latest - window;
    }

    /** Whether none can still come that belongs to an attempt. */
    private boolean isComplete(Attempt attempt) {
        long needed = latestOnly ? 2 * window : window;
        return hasEnded
                || attempt == null
                || (goesBack()
                        ? earliest < attempt.second() - 2 * window
                        : goesForward() && latest >= attempt.second() + needed);
    }

    /** Takes it that no record follows. */
    public void end() {
        hasEnded = true;
    }

    /** {@return what is next, or {@code null} while more records have to come} */
    public Mapped poll() {
        while (waiting.next() != null && isComplete(waiting.next().attempt())) {
            Waiting.Entry entry = waiting.poll();
            if (entry.attempt() == null) {
                return entry.mapped();
            }
            if (!entry.attempt().isDropped() && !(latestOnly && hasLater(entry))) {
                return joined(entry);
            }
        }
        return null;
    }

    /** {@return whether nothing waits} */
    public boolean isEmpty() {
        return waiting.next() == null;
    }

    private boolean hasLater(Waiting.Entry entry) {
        long until = entry.attempt().second() + window;
        boolean hasLater =
                entry.group().anyAfter(entry.attempt(), other -> !other.isDropped() && other.second() <= until);
        if (hasLater) {
            leftOut.earlier();
        }
        return hasLater;
    }

    private Mapped joined(Waiting.Entry entry) {
        long from = entry.attempt().second() - window;
        List<Attempt> earlier = entry.group()
                .before(entry.attempt(), MOST_TOLD + 1, other -> !other.isDropped() && other.second() >= from);
        if (earlier.isEmpty()) {
            return entry.mapped();
        }
        List<Object> told = new ArrayList<>();
        if (earlier.size() > MOST_TOLD) {
            earlier = earlier.subList(1, earlier.size());
            told.add(new ReadAs("PriorAttempt", "more than " + MOST_TOLD + " attempts", "the last " + MOST_TOLD));
        }
        earlier.forEach(attempt -> told.add(attempt.told()));
        return entry.mapped().after(told);
    }
}
