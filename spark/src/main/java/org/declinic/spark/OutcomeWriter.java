package org.declinic.spark;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.commons.lang3.SerializationUtils;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.mapreduce.RecordWriter;
import org.apache.hadoop.mapreduce.TaskAttemptContext;

/** Writes what comes of a task. */
final class OutcomeWriter extends RecordWriter<NullWritable, Outcome> {

    private final FileSystem system;
    private final Path folder;
    private final String file;
    private final OutputStream lines;
    private OutputStream errors;

    OutcomeWriter(FileSystem system, Path folder, String file) throws IOException {
        this.system = system;
        this.folder = folder;
        this.file = file;
        this.lines = create(OutcomeFormat.LINES);
    }

    private OutputStream create(String kind) throws IOException {
        return system.create(new Path(new Path(folder, kind), file), false);
    }

    @Override
    public void write(NullWritable none, Outcome outcome) throws IOException {
        lines.write(outcome.lines());
        if (outcome.errors().length > 0) {
            errors = errors == null ? create(OutcomeFormat.ERRORS) : errors;
            errors.write(outcome.errors());
        }
        if (outcome.totals() != null) {
            try (OutputStream totals = create(OutcomeFormat.TOTALS)) {
                SerializationUtils.serialize(outcome.totals(), totals);
            }
        }
    }

    @Override
    public void close(TaskAttemptContext context) throws IOException {
        try (lines) {
            if (errors != null) {
                errors.close();
            }
        }
    }
}
