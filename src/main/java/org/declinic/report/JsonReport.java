package org.declinic.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.Writer;
import org.declinic.diagnosis.Diagnosis;

/** Diagnoses as one JSON array, or one line each. */
public final class JsonReport implements Report {

    private static final ObjectWriter DIAGNOSES = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build()
            .writerFor(Diagnosis.class);

    private final SequenceWriter writer;
    private final Writer out;

    private JsonReport(SequenceWriter writer, Writer out) {
        this.writer = writer;
        this.out = out;
    }

    /**
     * One array.
     *
     * @param out where to write it
     * @return the report
     * @throws IOException when it cannot be written
     */
    public static JsonReport array(Writer out) throws IOException {
        DefaultPrettyPrinter pretty = new DefaultPrettyPrinter();
        pretty.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
        return new JsonReport(DIAGNOSES.with(pretty).writeValuesAsArray(out), out);
    }

    /**
     * One line a diagnosis.
     *
     * @param out where to write them
     * @return the report
     * @throws IOException when it cannot be written
     */
    public static JsonReport lines(Writer out) throws IOException {
        return new JsonReport(DIAGNOSES.with(new MinimalPrettyPrinter("\n")).writeValues(out), out);
    }

    @Override
    public void write(Diagnosis diagnosis) throws IOException {
        writer.write(diagnosis);
    }

    @Override
    public void close() throws IOException {
        writer.flush();
        writer.close();
        out.close();
    }
}
