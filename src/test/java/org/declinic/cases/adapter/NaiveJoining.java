package org.declinic.cases.adapter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Joins attempts that are all there, each with all others: slow, and easy to see through. */
record NaiveJoining(List<MadeAttempt> attempts, long window, boolean latestOnly) {

    private static final Comparator<MadeAttempt> BY_TIME =
            Comparator.comparing(MadeAttempt::at).thenComparing(MadeAttempt::number);

    static Joined of(List<MadeAttempt> attempts, Duration window, boolean latestOnly) {
        return new NaiveJoining(attempts, window.toSeconds(), latestOnly).joined();
    }

    private Joined joined() {
        List<MadeAttempt> delivered = attempts.stream().filter(this::saysMost).toList();
        List<String> lines = new ArrayList<>();
        long earlier = 0;
        for (MadeAttempt attempt : delivered) {
            if (latestOnly && delivered.stream().anyMatch(other -> isTold(other, attempt))) {
                earlier++;
            } else {
                lines.add(line(attempt, delivered));
            }
        }
        Map<String, Long> leftOut = new LinkedHashMap<>();
        leftOut.put("delivered again", (long) attempts.size() - delivered.size());
        leftOut.put("not the latest attempt", earlier);
        leftOut.values().removeIf(count -> count == 0);
        return new Joined(lines, leftOut);
    }

    /** Of the deliveries of one attempt, the first of those that say most; without a group, each that says more than before. */
    private boolean saysMost(MadeAttempt attempt) {
        List<MadeAttempt> others = attempts.stream()
                .filter(other -> other != attempt
                        && Objects.equals(other.group(), attempt.group())
                        && other.id().equals(attempt.id()))
                .toList();
        return others.stream()
                .allMatch(other -> other.number() < attempt.number()
                        ? weight(other) < weight(attempt)
                        : attempt.group() == null || weight(other) <= weight(attempt));
    }

    private static int weight(MadeAttempt attempt) {
        return (attempt.isKnown() ? 2 : 0) + (attempt.at() == null ? 0 : 1);
    }

    private String line(MadeAttempt attempt, List<MadeAttempt> delivered) {
        String told = delivered.stream()
                .filter(other -> isTold(attempt, other))
                .sorted(BY_TIME)
                .map(other -> "p" + other.number())
                .collect(Collectors.joining(" "));
        return "p" + attempt.number() + " after " + (told.isEmpty() ? "none" : told);
    }

    private boolean isTold(MadeAttempt attempt, MadeAttempt other) {
        return attempt.group() != null
                && attempt.group().equals(other.group())
                && attempt.at() != null
                && other.at() != null
                && BY_TIME.compare(other, attempt) < 0
                && attempt.second() - other.second() <= window;
    }
}
