package org.declinic.cases.casefile;

import com.fasterxml.jackson.databind.DeserializationContext;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.declinic.text.DidYouMean;
import org.declinic.text.PlainName;

/**
 * How a text field's names are written: as rules know them, or in another way that is read as one of them. Safe to use
 * from many threads.
 */
final class Spellings {

    /** Shorter names are too near to each other, and too few letters are left of one with a slip. */
    private static final int SHORTEST_NEAR = 4;

    /** Of shorter names two letters make another name: gaming is not gambling. */
    private static final int LONG = 8;

    /** Inputs have few names of their own, and a list of all that somebody invents would grow without end. */
    private static final int MOST_KEPT = 1000;

    private final String field;
    private final Map<String, String> names;
    private final Map<String, Reading> read = new ConcurrentHashMap<>();

    /** What a written name is read as, and the name that it is near to when it is not known, or {@code null}. */
    private record Reading(String name, String near, boolean isPlain) {}

    /** For a field with names by how they are written, as letters and digits in lower case. */
    Spellings(String field, Map<String, String> names) {
        this.field = field;
        this.names = names;
        names.values().forEach(name -> read.put(name, new Reading(name, null, true)));
    }

    /** Whether a text is read as it is, without a note. */
    boolean isPlain(String written) {
        return of(written).isPlain;
    }

    /** The name that a text is read as, which is noted when it is another, or none that is known but near to one. */
    String read(String written, DeserializationContext context) {
        Reading reading = of(written);
        if (!reading.isPlain) {
            note(written, reading, Readings.of(context));
        }
        return reading.name;
    }

    private void note(String written, Reading reading, Readings readings) {
        if (reading.near == null) {
            readings.readAs(field, written, reading.name);
        } else {
            readings.unknown(field, written, reading.near);
        }
    }

    private Reading of(String written) {
        Reading known = read.get(written);
        if (known == null) {
            known = find(written);
            if (read.size() < names.size() + MOST_KEPT) {
                read.put(written, known);
            }
        }
        return known;
    }

    private Reading find(String written) {
        String plain = PlainName.of(written);
        String name = names.get(plain);
        if (name != null) {
            return new Reading(name, null, name.equals(written));
        }
        Optional<String> near = plain.length() < SHORTEST_NEAR
                ? Optional.empty()
                : DidYouMean.nearest(plain, names.keySet()).filter(each -> isSlip(plain, each));
        return new Reading(written, near.map(names::get).orElse(null), near.isEmpty());
    }

    /** Whether one letter was written wrongly, or letters in another order, or the name is long. */
    private static boolean isSlip(String plain, String name) {
        return plain.length() >= LONG
                || new LevenshteinDistance(1).apply(plain, name) >= 0
                || Arrays.equals(
                        plain.chars().sorted().toArray(), name.chars().sorted().toArray());
    }
}
