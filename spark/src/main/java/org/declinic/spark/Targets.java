package org.declinic.spark;

import java.io.Closeable;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.declinic.cases.overview.Page;
import org.declinic.cases.overview.Run;

/**
 * Where a run writes to. All is written beside its place, and put there when all of it is whole; what was there before goes
 * last.
 */
final class Targets implements Closeable {

    /** What tasks write is read by the driver, and others may write into the same folder. */
    private static final ObjectInputFilter OURS = ObjectInputFilter.Config.createFilter(
            "maxdepth=64;org.declinic.cases.**;org.declinic.diagnosis.**;org.declinic.spark.*;java.lang.*;java.math.*;java.time.*;java.util.*;java.util.concurrent.atomic.AtomicLong;!*");

    private final Place output;
    private final Place errors;
    private final Place report;
    private final Path staging;
    private final Path page;
    private boolean isKept;

    private Targets(Place output, Place errors, Place report, String run) {
        this.output = output;
        this.errors = errors;
        this.report = report;
        this.staging = output.beside(".part-" + run);
        this.page = report == null ? null : report.beside(".part-" + run);
    }

    /** Targets that can be written; the report may be {@code null}. */
    static Targets of(
            String output,
            String errors,
            String report,
            boolean replace,
            List<InputFile> inputs,
            String run,
            Configuration hadoop)
            throws WrongUse, IOException {
        Targets targets = new Targets(
                Place.of(output, replace, hadoop),
                Place.of(errors, replace, hadoop),
                report == null ? null : Place.of(report, replace, hadoop),
                run);
        targets.demandApart(inputs);
        if (!targets.errors.isOnOneSystemWith(targets.output)) {
            throw new WrongUse("--output and --errors must be on the same file system: " + output + ", " + errors);
        }
        for (Place place : targets.all()) {
            place.demandWritable(run);
        }
        return targets;
    }

    private List<Place> all() {
        return Stream.of(errors, report, output).filter(Objects::nonNull).toList();
    }

    private void demandApart(List<InputFile> inputs) throws WrongUse {
        for (Place place : all()) {
            for (InputFile input : inputs) {
                if (place.holds(new Path(input.path()))) {
                    throw new WrongUse(place + " holds the input " + input.name() + ", and would be written over");
                }
            }
            for (Place other : all()) {
                if (place != other && place.holds(other)) {
                    throw new WrongUse(
                            other + " lies in " + place + "; diagnoses, errors and report need places of their own");
                }
            }
        }
    }

    /** The folder that tasks write into. */
    Path staging() {
        return staging;
    }

    /** Adds what all cases show, which tasks have written. */
    void addTotals(int tasks, PartTotals to) throws IOException {
        for (int task = 0; task < tasks; task++) {
            to.add(totals(new Path(new Path(staging, OutcomeFormat.TOTALS), OutcomeFormat.file(task, tasks))));
        }
    }

    private PartTotals totals(Path file) throws IOException {
        try (ObjectInputStream in = new ObjectInputStream(output.system().open(file))) {
            in.setObjectInputFilter(OURS);
            return (PartTotals) in.readObject();
        } catch (ClassNotFoundException e) {
            throw new IOException(file + " is of another version of Declinic", e);
        }
    }

    /** Puts everything in its place, the diagnoses last; or nothing, where that fails, and then what was written is kept. */
    void putInPlace(PartTotals all, Run run) throws IOException {
        if (report != null) {
            try (Writer html = new OutputStreamWriter(report.system().create(page, true), StandardCharsets.UTF_8)) {
                Page.write(all.totals(), run, html);
            }
        }
        try {
            errors.put(written(OutcomeFormat.ERRORS));
            if (report != null) {
                report.put(page);
            }
            output.put(written(OutcomeFormat.LINES));
            errors.succeed();
            output.succeed();
        } catch (IOException e) {
            isKept = true;
            all().forEach(place -> undo(place, e));
            throw new IOException(e.getMessage() + "; what was written is kept in " + staging, e);
        }
        all().forEach(Place::forget);
    }

    private static void undo(Place place, IOException why) {
        try {
            place.undo();
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    private Path written(String kind) throws IOException {
        Path folder = new Path(staging, kind);
        output.system().mkdirs(folder);
        return folder;
    }

    /** Deletes what was not put in its place. What cannot be deleted is said, for it does not change how the run ended. */
    @Override
    public void close() {
        if (isKept) {
            return;
        }
        try {
            output.system().delete(staging, true);
            if (page != null) {
                report.system().delete(page, false);
            }
        } catch (IOException e) {
            Messages.print(staging + " is left behind: " + e.getMessage());
        }
    }
}
