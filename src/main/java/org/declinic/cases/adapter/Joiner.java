package org.declinic.cases.adapter;

import java.io.Serializable;
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
 * Makes one payment of the attempts of a group: each is told of those before it. A few thousand records may come in any
 * order; more come in order of their times, forwards or backwards, and may be out of that order by as much as the window.
 * Each goes on, in the order of the input, when none that could belong to it can still come. What waits is packed, so that
 * a night of a large shop fits into the memory. Not thread-safe.
 */
public final class Joiner {

    /** Payments at a time, each of some 200 bytes. */
    static final int MOST_GROUPS = 1_000_000;

    private static final int MOST_KINDS = 10_000;

    /** So many records may come in any order: a few files that somebody put into a folder. */
    static final int ANY_ORDER = 10_000;

    /** A shopper tries a few times; who tries more often tries cards. */
    private static final int MOST_TOLD = 100;

    /** How records are to be joined. */
    public record Rules(Duration window, boolean latestOnly) implements Serializable {

        /** A day, and every attempt a case. */
        public static final Rules USUAL = new Rules(Duration.ofHours(24), false);
    }

    private final long window;
    private final boolean latestOnly;
    private final LeftOut leftOut;
    private final Waiting waiting = new Waiting();
    private final Lately<Attempt> ofNoGroup = new Lately<>();
    private final Lately<Digest> groupOf = new Lately<>();
    private final Map<Digest, Attempts> groups = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<PriorAttempt, PriorAttempt> kinds = new HashMap<>();
    private final Passage passage;
    private boolean hasEnded;

    /**
     * Begins with the first record.
     *
     * @param rules how to join
     * @param leftOut counts what goes no further
     */
    public Joiner(Rules rules, LeftOut leftOut) {
        this(rules, leftOut, ANY_ORDER);
    }

    Joiner(Rules rules, LeftOut leftOut, int anyOrder) {
        this.window = rules.window.toSeconds();
        this.passage = new Passage(window, anyOrder);
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
            if (window > 0 && isKnown(mapped)) {
                leftOut.sameAgain();
            } else {
                waiting.add(mapped, null, null);
            }
            return;
        }
        Attempt attempt = attempt(mapped);
        Digest name = nameOfGroup(mapped, attempt.id());
        Attempts group = groups.get(name);
        Attempt before = group == null ? null : group.find(attempt.id());
        if (before != null && !passage.isOver(before) && !attempt.saysMoreThan(before)) {
            leftOut.sameAgain();
            before.learn(mapped);
        } else if (passage.isOutOfOrder(attempt)) {
            waiting.add(Mapped.wrong(mapped.text().foreign(List.of(outOfOrder(mapped)))), null, null);
        } else {
            if (group == null) {
                group = begin(name, mapped);
            } else if (before != null && !isComplete(before)) {
                leftOut.sameAgain();
                before.drop(attempt);
                group.remove(before);
            }
            group.add(attempt, passage::isOver);
            waiting.add(mapped, group, attempt);
            see(attempt);
        }
    }

    /** Whether an attempt of no group was seen, and says no more than it did then. */
    private boolean isKnown(Mapped mapped) {
        if (mapped.attempt() == null || mapped.id() == null) {
            return false;
        }
        Attempt attempt = attempt(mapped);
        Attempt before = ofNoGroup.get(attempt.id());
        if (before != null && !attempt.saysMoreThan(before)) {
            return true;
        }
        ofNoGroup.put(attempt.id(), attempt);
        return false;
    }

    /** Of two deliveries one may know more of what joins them than the other: the first counts for both. */
    private Digest nameOfGroup(Mapped mapped, Digest id) {
        Digest known = groupOf.get(id);
        if (known != null) {
            return known;
        }
        Digest name = Digest.of(mapped.group());
        groupOf.put(id, name);
        return name;
    }

    private Attempts begin(Digest name, Mapped mapped) {
        if (groups.size() == MOST_GROUPS) {
            throw new TooManyGroups(mapped.text().place());
        }
        Attempts group = new Attempts();
        groups.put(name, group);
        return group;
    }

    private Finding outOfOrder(Mapped mapped) {
        String message = "this is more than " + length() + " from the records around it";
        return Finding.at(mapped.text().place(), Code.OUT_OF_ORDER, message)
                .help("sort the input by time, or take a longer --join-within, or 0 to join none");
    }

    private String length() {
        return window % 3600 == 0 ? window / 3600 + " h" : window % 60 == 0 ? window / 60 + " min" : window + " s";
    }

    private Attempt attempt(Mapped mapped) {
        PriorAttempt kind = Attempt.kindOf(mapped.attempt());
        if (kinds.size() < MOST_KINDS) {
            kinds.putIfAbsent(kind, kind);
        }
        return new Attempt(Digest.of(mapped.id()), passage.next(), mapped.attempt(), kinds.getOrDefault(kind, kind));
    }

    private void see(Attempt attempt) {
        passage.see(attempt);
        Iterator<Attempts> oldest = groups.values().iterator();
        while (oldest.hasNext() && oldest.next().all(passage::isOver)) {
            oldest.remove();
        }
    }

    private boolean isComplete(Attempt attempt) {
        return hasEnded || attempt == null || passage.isPast(attempt, latestOnly);
    }

    /** Takes it that no record follows. */
    public void end() {
        hasEnded = true;
    }

    /** {@return what is next, or {@code null} while more records have to come} */
    public Mapped poll() {
        while (waiting.next() != null && isComplete(waiting.next().attempt())) {
            Waiting.Entry entry = waiting.poll();
            Attempt attempt = entry.attempt();
            if (attempt == null) {
                return entry.mapped();
            }
            if (attempt.isDropped()) {
                attempt.tellSuccessor(entry.mapped());
            } else if (!attempt.hasTime()) {
                return attempt.withAllThatIsKnown(entry.mapped());
            } else if (!(latestOnly && hasLater(entry))) {
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
        boolean hasLater =
                entry.group().anyAfter(entry.attempt(), entry.attempt().second() + window);
        if (hasLater) {
            leftOut.earlier();
        }
        return hasLater;
    }

    private Mapped joined(Waiting.Entry entry) {
        long from = entry.attempt().second() - window;
        List<Attempt> earlier = entry.group().before(entry.attempt(), from, MOST_TOLD + 1);
        earlier.removeIf(attempt -> attempt.id().equals(entry.attempt().id()));
        Mapped mapped = entry.attempt().withAllThatIsKnown(entry.mapped());
        if (earlier.isEmpty()) {
            return mapped;
        }
        List<Object> told = new ArrayList<>();
        if (earlier.size() > MOST_TOLD) {
            earlier = earlier.subList(1, earlier.size());
            told.add(new ReadAs("PriorAttempt", "more than " + MOST_TOLD + " attempts", "the last " + MOST_TOLD));
        }
        earlier.forEach(attempt -> told.add(attempt.told()));
        return mapped.after(told);
    }
}
