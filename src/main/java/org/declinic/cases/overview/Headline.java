package org.declinic.cases.overview;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.declinic.text.Printable;

/**
 * What was run, and what came of the cases in numbers. Its texts are printable.
 *
 * @param cases diagnosed or not
 * @param declines whose facts can be true together
 * @param kinds what came of the cases, with shares of them
 * @param badRecords records that could not be read
 * @param bad the same by the code of what is wrong
 * @param leftOut records of other systems that are no case, by why
 * @param inputs the first files and folders
 * @param moreInputs how many more there are, or {@code null}
 * @param rules the version of the rule set
 * @param startedAt when the run began
 * @param took how long it took
 * @param aSecond cases a second
 */
record Headline(
        String cases,
        String declines,
        List<Bar> kinds,
        String badRecords,
        List<Bar> bad,
        List<Bar> leftOut,
        List<String> inputs,
        String moreInputs,
        String rules,
        String startedAt,
        String took,
        String aSecond) {

    private static final int MOST_INPUTS = 10;

    static Headline of(Counts counts, Run run) {
        long cases = counts.cases();
        long bad = counts.bad().total();
        long leftOut =
                run.leftOut().values().stream().mapToLong(Long::longValue).sum();
        Duration took = run.took();
        int more = run.inputs().size() - MOST_INPUTS;
        return new Headline(
                Figures.count(cases, "case"),
                Figures.count(counts.declines(), "decline"),
                Arrays.stream(Kind.values())
                        .map(kind -> Bar.ofName(kind.toString(), counts.of(kind), cases, cases))
                        .toList(),
                Figures.count(bad),
                counts.bad().mostFrequentFirst().stream()
                        .map(entry -> Bar.ofName(entry.getKey(), entry.getValue(), bad, bad))
                        .toList(),
                run.leftOut().entrySet().stream()
                        .map(entry -> Bar.ofName(entry.getKey(), entry.getValue(), leftOut, leftOut))
                        .toList(),
                run.inputs().stream()
                        .limit(MOST_INPUTS)
                        .map(input -> Shortened.line(input, Shortened.SENTENCE))
                        .toList(),
                more <= 0 ? null : Figures.count(more),
                Shortened.line(run.rules(), Shortened.NAME),
                Printable.time(run.startedAt()),
                Figures.duration(took),
                Figures.aSecond(cases, took));
    }
}
