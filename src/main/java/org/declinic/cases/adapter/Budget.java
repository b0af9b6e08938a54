package org.declinic.cases.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.declinic.facts.ReadAs;
import org.declinic.text.Personal;

/** What one record may cost its mapping, and what was noted meanwhile. Of one thread. */
final class Budget {

    /** A record of the largest kind takes a few hundred. */
    static final int MOST_STEPS = 100_000;

    /** A case takes one or two thousand. */
    static final int MOST_CHARACTERS = 1_000_000;

    private static final int MOST_SHOWN = 40;

    /** That a mapping takes more than it may. */
    static final class Spent extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Spent(String message) {
            super(message, null, false, false);
        }
    }

    private static final ThreadLocal<Budget> OF_THREAD = ThreadLocal.withInitial(Budget::new);

    private final Set<ReadAs> notes = new LinkedHashSet<>();
    private int steps;
    private int part;

    /** That of this thread, for the record that it is at. */
    static Budget ofThread() {
        return OF_THREAD.get();
    }

    /** Begins with another record. */
    void renew() {
        notes.clear();
        steps = 0;
        part = -1;
    }

    void step() {
        if (++steps > MOST_STEPS) {
            throw new Spent("the mapping takes more than " + MOST_STEPS + " steps for one record");
        }
    }

    /** A part of the mapping begins with a value. */
    void begin(int number, JsonNode value) {
        part = number;
        step();
        if (value.isTextual() ? value.textValue().length() > MOST_CHARACTERS : value.size() > MOST_STEPS) {
            throw new Spent("the mapping makes a value of more than a record can hold");
        }
    }

    /** The part that began last, or -1. */
    int part() {
        return part;
    }

    /** Notes that a value cannot be read, and is taken to be unknown. */
    void unknown(String what, String written) {
        String masked = Personal.mask(written);
        notes.add(new ReadAs(
                what, masked.length() > MOST_SHOWN ? masked.substring(0, MOST_SHOWN) + "..." : masked, "unknown"));
    }

    List<ReadAs> notes() {
        return new ArrayList<>(notes);
    }

    /** That a value, with all that is in it, can be gone through. */
    static void requireSmall(JsonNode value) {
        count(value, 0);
    }

    private static int count(JsonNode value, int before) {
        int count = before + 1;
        if (count > MOST_STEPS) {
            throw new Spent("the mapping makes a value of more than a record can hold");
        }
        for (JsonNode each : value) {
            count = count(each, count);
        }
        return count;
    }
}
