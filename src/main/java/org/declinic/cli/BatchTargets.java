package org.declinic.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.declinic.cases.batch.BadRecord;
import org.declinic.cases.batch.Batch;
import org.declinic.cases.batch.Target;
import org.declinic.cases.overview.Page;
import org.declinic.cases.overview.Run;
import org.declinic.cases.overview.Totals;

/** Where a run writes to: diagnoses, bad records and the page. None of it is read as an input. */
final class BatchTargets implements Batch.Output, Closeable {

    private static final String STANDARD_OUTPUT = "-";

    private final Inputs inputs;
    private final List<Target> all = new ArrayList<>();
    private final boolean withRecords;
    private Target lines;
    private Target errors;
    private Target page;

    private BatchTargets(Inputs inputs, boolean withRecords) {
        this.inputs = inputs;
        this.withRecords = withRecords;
    }

    /** Opens the targets; errors, with records or without, and report may be {@code null}. */
    static BatchTargets open(String output, String errors, boolean withRecords, String report, Inputs inputs)
            throws WrongUse, IOException {
        List<String> names = Stream.of(output, errors, report)
                .filter(Objects::nonNull)
                .map(BatchTargets::plain)
                .toList();
        for (String name : names) {
            if (Collections.frequency(names, name) > 1) {
                throw new WrongUse("diagnoses, errors and report cannot all go to " + name);
            }
        }
        BatchTargets targets = new BatchTargets(inputs, withRecords);
        try {
            targets.lines = targets.open(output);
            targets.errors = errors == null ? null : targets.open(errors);
            targets.page = report == null ? null : targets.open(report);
            return targets;
        } catch (IOException | WrongUse e) {
            targets.close();
            throw e;
        }
    }

    private static String plain(String name) {
        try {
            return name.equals(STANDARD_OUTPUT)
                    ? name
                    : Path.of(name).normalize().toString();
        } catch (InvalidPathException e) {
            return name; // named when it is opened
        }
    }

    private Target open(String name) throws WrongUse, IOException {
        Target target = name.equals(STANDARD_OUTPUT) ? Target.standardOutput() : at(name);
        all.add(target);
        return target;
    }

    private Target at(String name) throws WrongUse, IOException {
        try {
            Path file = Path.of(name);
            Path folder = file.toAbsolutePath().getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                throw new WrongUse("there is no folder to write " + name + " into");
            }
            if (Files.isDirectory(file)) {
                throw new WrongUse(name + " is a folder, and no file to write");
            }
            if (inputs.isNamed(file)) {
                throw new WrongUse(name + " is an input, and would be written over");
            }
            inputs.leaveOut(file);
            return Target.at(file);
        } catch (FileSystemException e) {
            String why = e instanceof AccessDeniedException ? "access is denied" : e.getReason();
            throw new WrongUse("cannot write " + name + ": " + why);
        } catch (InvalidPathException e) {
            throw new WrongUse("this system cannot write the name " + name);
        }
    }

    @Override
    public void write(byte[] diagnoses) throws IOException {
        lines.write(diagnoses);
    }

    @Override
    public void write(BadRecord record) throws IOException {
        if (errors == null) {
            Messages.print(record.findings());
        } else {
            errors.write(record.toJson(withRecords).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Writes the page, and puts everything in its place once all of it is on the disk. */
    void putInPlace(Totals totals, Run run) throws IOException {
        if (page != null) {
            StringWriter html = new StringWriter();
            Page.write(totals, run, html);
            page.write(html.toString().getBytes(StandardCharsets.UTF_8));
        }
        for (Target target : all) {
            target.force();
        }
        for (Target target : all) {
            target.putInPlace();
        }
    }

    /** What is in its place, in words. */
    String inPlace() {
        List<String> placed =
                all.stream().filter(Target::isPlaced).map(Target::toString).toList();
        return placed.isEmpty() ? "nothing was put in place" : "only " + String.join(", ", placed) + " is in place";
    }

    boolean hasErrors() {
        return errors != null;
    }

    @Override
    public void close() throws IOException {
        IOException first = null;
        for (Target target : all) {
            try {
                target.close();
            } catch (IOException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
