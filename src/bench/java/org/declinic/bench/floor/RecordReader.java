package org.declinic.bench.floor;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.declinic.diagnosis.Diagnosis;

/** Parses the records of a chunk, and writes a diagnosis for each. One a thread. */
public final class RecordReader {

    /** The thread's own. */
    public static final ThreadLocal<RecordReader> OF_THREAD = ThreadLocal.withInitial(RecordReader::new);

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private static final ObjectReader CASE = MAPPER.readerFor(PlainCase.class);
    private static final ObjectWriter DIAGNOSIS =
            MAPPER.writerFor(Diagnosis.class).withRootValueSeparator("\n");

    /** What reads diagnoses again. */
    static final ObjectReader DIAGNOSES = MAPPER.readerFor(Diagnosis.class);

    private int written;

    private RecordReader() {}

    /** Reads and writes one chunk. */
    public Chunks.Result read(byte[] lines, PreparedDiagnoses results) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(2 * lines.length);
        int records = 0;
        try (MappingIterator<PlainCase> cases = CASE.readValues(lines);
                SequenceWriter diagnoses = DIAGNOSIS.writeValues(out)) {
            while (cases.hasNextValue()) {
                if (cases.nextValue().facts().attempt() == null) {
                    throw new IOException("a case needs a CheckoutAttempt");
                }
                diagnoses.write(results.get(written++ & Integer.MAX_VALUE));
                records++;
            }
        }
        out.write('\n');
        return new Chunks.Result(out.toByteArray(), records);
    }
}
