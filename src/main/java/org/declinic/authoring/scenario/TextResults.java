package org.declinic.authoring.scenario;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.declinic.cases.report.Paragraph;
import org.declinic.cases.report.Style;
import org.declinic.text.Printable;

/** What came of scenarios, for people, in 80 columns: those that failed, what no scenario shows, and the counts. */
public final class TextResults implements ScenarioReport {

    private static final int INDENT = 4;
    private static final int GAP = 2;
    private static final int SIDE = (Paragraph.WIDTH - INDENT - GAP) / 2;

    private final Style style;

    /**
     * A report.
     *
     * @param style how text stands out
     */
    public TextResults(Style style) {
        this.style = style;
    }

    @Override
    public void write(ScenarioRun run, Writer out) throws IOException {
        writeFailed(run, Set.of(), out);
        if (run.coverage().isPresent()) {
            write(run.coverage().get(), out);
        }
        writeCount(run, out);
    }

    /**
     * Writes what failed after a change: in full what fails in another way than before, the rest in a line each.
     *
     * @param run what came of the scenarios
     * @param before the failures before the change
     * @param out where to write
     * @throws IOException when nobody takes it
     */
    public void writeAfter(ScenarioRun run, ScenarioRun before, Writer out) throws IOException {
        Set<String> known = before.results().stream().map(TextResults::failure).collect(Collectors.toSet());
        writeFailed(run, known, out);
        writeCount(run, out);
    }

    private static void writeCount(ScenarioRun run, Writer out) throws IOException {
        String scenarios = run.passed() == 1 ? "1 scenario" : run.passed() + " scenarios";
        out.write(scenarios + " passed, " + run.failed() + " failed\n");
        out.flush();
    }

    private void writeFailed(ScenarioRun run, Set<String> known, Writer out) throws IOException {
        for (Result result : run.results()) {
            if (!result.passed() && known.contains(failure(result))) {
                String place = Printable.line(result.scenario().place().toString());
                out.write(place + ": still fails: " + result.scenario().name() + "\n");
            } else if (!result.passed()) {
                write(result, out);
            }
        }
    }

    private static String failure(Result result) {
        return result.scenario().file() + " " + result.scenario().name() + " " + result.differences();
    }

    private void write(Result result, Writer out) throws IOException {
        Scenario scenario = result.scenario();
        out.write(Printable.line(scenario.place().toString()) + ": " + style.bold("FAILED " + scenario.name()) + "\n");
        row(style.faint("expected"), style.faint("actual"), SIDE - "expected".length(), out);
        for (Difference difference : result.differences()) {
            List<String> left = Paragraph.column(difference.expected(), SIDE);
            List<String> right = Paragraph.column(difference.actual(), SIDE);
            for (int line = 0; line < Math.max(left.size(), right.size()); line++) {
                String expected = line < left.size() ? left.get(line) : "";
                row(expected, line < right.size() ? right.get(line) : "", SIDE - expected.length(), out);
            }
        }
        for (String reason : result.why()) {
            int indent = INDENT + reason.length() - reason.stripLeading().length();
            for (String line : Paragraph.column(reason.strip(), Paragraph.WIDTH - indent)) {
                out.write(" ".repeat(indent) + line + "\n");
            }
        }
        out.write("\n");
    }

    private static void row(String expected, String actual, int padding, Writer out) throws IOException {
        String line = " ".repeat(INDENT) + expected + " ".repeat(padding + GAP) + actual;
        out.write(line.stripTrailing() + "\n");
    }

    private static void write(Coverage coverage, Writer out) throws IOException {
        for (Coverage.Gap gap : coverage.gaps()) {
            String what = gap.text() == null ? "" : ": " + gap.text();
            out.write(Printable.line(gap.place() + ": " + gap.missing() + ": " + gap.rule() + what) + "\n");
        }
        for (Coverage.Measure measure : coverage.measures()) {
            if (measure.covered() < measure.total()) {
                out.write("covered: " + measure + " (" + measure.percent() + " %)\n");
            }
        }
    }
}
