package org.declinic.cases.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.declinic.facts.ReadAs;
import org.declinic.text.Personal;

/** What one record may cost its mapping, and what was noted meanwhile. Of one thread. */
final class Budget {

    /** A record of the largest kind takes a few hundred. */
    static final int MOST_STEPS = 100_000;

    /** A case takes one or two thousand. */
    static final int MOST_CHARACTERS = 1_000_000;

    /** A record may be nested as deep when it is read. */
    private static final int DEEPEST = 1_000;

    /** Several times the longest text that a record has. */
    private static final long MOST_KEPT = 10_000_000;

    /** A record takes some ten microseconds. */
    private static final long LONGEST = 1_000_000_000;

    /** Steps between two looks at the clock. */
    private static final int BETWEEN_LOOKS = 16;

    /** What so few steps take at most: if it seems to be more, the machine stood still. */
    private static final long LONGEST_BETWEEN_LOOKS = 50_000_000;

    /** Digits with what stands between them in amounts and times, and codes of countries and currencies. */
    private static final Pattern HARMLESS =
            Pattern.compile("[0-9.,:+/T Z-]{0,40}|[A-Za-z]{1,3}|[0-9.,-]{1,20} ?[A-Za-z]{1,3}");

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
    private long kept;
    private long looked;
    private long spent;

    /** That of this thread, for the record that it is at. */
    static Budget ofThread() {
        return OF_THREAD.get();
    }

    /** Begins with another record. */
    void renew() {
        notes.clear();
        steps = 0;
        part = -1;
        kept = 0;
        spent = 0;
        looked = System.nanoTime();
    }

    void step() {
        if (++steps > MOST_STEPS) {
            throw new Spent("the mapping takes more than " + MOST_STEPS + " steps for one record");
        }
        if (steps % BETWEEN_LOOKS == 0) {
            look();
        }
    }

    /** A step with a large value may take as long as thousands of others. */
    private void look() {
        long now = System.nanoTime();
        spent += Math.min(now - looked, LONGEST_BETWEEN_LOOKS);
        looked = now;
        if (spent > LONGEST) {
            throw new Spent("the mapping takes more than a second for one record");
        }
    }

    /** A part of the mapping begins with a value. */
    void begin(int number, JsonNode value) {
        part = number;
        step();
        if (value.isTextual() ? value.textValue().length() > MOST_CHARACTERS : value.size() > MOST_STEPS) {
            throw tooLarge();
        }
    }

    /** The part that began last, or -1. */
    int part() {
        return part;
    }

    /** Notes that a value cannot be read, and is taken to be unknown. What may be somebody's name is not told. */
    void unknown(String what, String written) {
        notes.add(new ReadAs(
                what, HARMLESS.matcher(written).matches() ? Personal.mask(written) : Personal.MASK, "unknown"));
    }

    List<ReadAs> notes() {
        return new ArrayList<>(notes);
    }

    /** A value is put into a list, an object or a text. */
    void keep(JsonNode value) {
        step();
        if (value.isTextual()) {
            kept += value.textValue().length();
            if (kept > MOST_KEPT) {
                throw tooLarge();
            }
        } else {
            requireSmall(value);
        }
    }

    /** That a value, with all that is in it, can be gone through. */
    static void requireSmall(JsonNode value) {
        if (value.isContainerNode()) {
            count(value, 0, 0);
        }
    }

    /** That a list can be as long as an index. */
    static void requireSmallIndex(JsonNode index) {
        if (index.isNumber() && index.doubleValue() > MOST_STEPS) {
            throw new Spent("the mapping has an index that is larger than any list");
        }
    }

    private static int count(JsonNode value, int before, int depth) {
        int count = before + 1;
        if (count > MOST_STEPS) {
            throw tooLarge();
        }
        if (depth > DEEPEST) {
            throw new Spent("the mapping makes a value that is nested too deep");
        }
        for (JsonNode each : value) {
            count = each.isContainerNode() ? count(each, count, depth + 1) : count + 1;
        }
        return count;
    }

    private static Spent tooLarge() {
        return new Spent("the mapping makes a value of more than a record can hold");
    }
}
