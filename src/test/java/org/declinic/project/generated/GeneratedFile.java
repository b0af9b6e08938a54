package org.declinic.project.generated;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;

/** A file of made-up cases: the same seed makes the same bytes, and a longer file begins with the shorter one. */
public final class GeneratedFile {

    private static final JsonFactory JSON = new JsonFactory();

    private final long seed;
    private final double spoilt;

    /**
     * A file.
     *
     * @param seed what the cases come from
     * @param spoilt the share of records that cannot be read, 0 for none; only lines of JSON can be spoilt
     */
    public GeneratedFile(long seed, double spoilt) {
        this.seed = seed;
        this.spoilt = spoilt;
    }

    /** Writes JSON, one case a line. */
    public void writeLines(long count, OutputStream to) throws IOException {
        Invention invention = new Invention(seed);
        Chance spoiling = new Chance(~seed);
        try (JsonGenerator out = lines(to)) {
            JsonCases cases = new JsonCases(out);
            for (long i = 0; i < count; i++) {
                GeneratedCase made = invention.next();
                if (spoilt > 0 && spoiling.holds(spoilt)) {
                    out.writeRaw(Spoiling.of(json(made), spoiling));
                } else {
                    CaseFields.write(made, cases);
                }
                out.writeRaw('\n');
            }
        }
    }

    private static JsonGenerator lines(OutputStream to) throws IOException {
        JsonGenerator out = JSON.createGenerator(to);
        out.setRootValueSeparator(null);
        return out;
    }

    private static String json(GeneratedCase made) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonCases one = new JsonCases(JSON.createGenerator(text))) {
            CaseFields.write(made, one);
        }
        return text.toString();
    }

    /** Writes one JSON array. */
    public void writeArray(long count, OutputStream to) throws IOException {
        try (JsonGenerator out = JSON.createGenerator(to)) {
            out.writeStartArray();
            writeAll(count, new JsonCases(out));
            out.writeEndArray();
        }
    }

    /** Writes a table with dotted columns. */
    public void writeTable(long count, OutputStream to) throws IOException {
        try (CaseWriter table = new CsvCases(to)) {
            writeAll(count, table);
        }
    }

    private void writeAll(long count, CaseWriter to) throws IOException {
        if (spoilt > 0) {
            throw new IllegalArgumentException("only lines of JSON can be spoilt");
        }
        Invention invention = new Invention(seed);
        for (long i = 0; i < count; i++) {
            CaseFields.write(invention.next(), to);
        }
    }
}
