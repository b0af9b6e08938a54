package org.declinic.answers.record;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.declinic.answers.record.ReadRecords.ReadRecord;
import org.declinic.cases.casefile.CaseSource;
import org.declinic.cases.casefile.CaseText;
import org.declinic.cases.casefile.CaseTextReader;
import org.declinic.cases.casefile.CollectedCases;
import org.declinic.facts.FactTypes;
import org.declinic.finding.Finding;

/** Reads records. One that cannot be read stops no other. Not thread-safe. */
public final class RecordReader {

    private final CaseTextReader cases;

    /**
     * A reader.
     *
     * @param types the types of facts that a case can state
     */
    public RecordReader(FactTypes types) {
        this.cases = CaseTextReader.amongOtherKeys(types);
    }

    /**
     * Reads an input, and closes it.
     *
     * @param source the input
     * @param records gets its records, and what is wrong with it
     */
    public void read(CaseSource source, ReadRecords records) {
        try (source) {
            for (CaseText text = source.next(); text != null; text = source.next()) {
                read(text, records);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(CaseText text, ReadRecords records) {
        if (!text.wrong().isEmpty()) {
            records.wrong().addAll(text.wrong());
            return;
        }
        NotARecord not = new NotARecord(text);
        CaseRecord kept = null;
        try {
            kept = RecordJson.read(text.bytes());
        } catch (JsonMappingException otherShape) {
            if (!(otherShape.getCause() instanceof JsonParseException)) {
                records.wrong().add(not.because(otherShape));
                return;
            }
        } catch (JsonProcessingException noJson) {
            if (!new String(text.bytes(), StandardCharsets.UTF_8).stripLeading().startsWith("{")) {
                records.wrong().add(not.json());
                return;
            }
        }
        Optional<Finding> unfit = kept == null ? Optional.empty() : not.judged(kept);
        if (unfit.isPresent()) {
            records.wrong().add(unfit.get());
            return;
        }
        CollectedCases read = new CollectedCases();
        cases.read(text, read);
        read.wrong().forEach(finding -> records.wrong().add(NotARecord.inRecord(finding)));
        if (kept != null && !read.cases().isEmpty()) {
            records.all().add(new ReadRecord(kept, kept.with(read.cases().get(0))));
        } else if (read.wrong().isEmpty()) {
            records.wrong().add(not.json());
        }
    }
}
