package org.declinic.cases.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.declinic.diagnosis.Diagnosis;

/** Diagnoses as JSON, one line each. Immutable. */
public final class NdjsonLines implements Lines {

    private static final String LINE_END = "\n";
    private static final int USUAL_BYTES = 4096;

    /** Leaves the questions out. */
    @JsonIgnoreProperties("questions")
    private interface WithoutQuestions {}

    private final ObjectWriter writer;

    /**
     * A format.
     *
     * @param questions whether the lines have the questions of the diagnoses
     */
    public NdjsonLines(boolean questions) {
        ObjectWriter all = questions
                ? JsonReport.mapper().writerFor(Diagnosis.class)
                : JsonReport.mapper()
                        .addMixIn(Diagnosis.class, WithoutQuestions.class)
                        .writerFor(Diagnosis.class);
        this.writer = all.without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE).withRootValueSeparator(LINE_END);
    }

    @Override
    public byte[] heading() {
        return new byte[0];
    }

    @Override
    public byte[] of(List<Diagnosis> diagnoses) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream(USUAL_BYTES * diagnoses.size());
        try (JsonGenerator generator = writer.createGenerator(lines)) {
            for (Diagnosis diagnosis : diagnoses) {
                writer.writeValue(generator, diagnosis);
            }
            if (!diagnoses.isEmpty()) {
                generator.writeRaw(LINE_END);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines.toByteArray();
    }
}
