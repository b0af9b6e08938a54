package org.declinic.answers.record;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.declinic.cases.report.JsonReport;

/** Records as JSON. */
final class RecordJson {

    /** Takes what it knows of what there is. */
    static final ObjectMapper LENIENT = JsonReport.mapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private static final ObjectMapper WHOLE = whole();

    private RecordJson() {}

    /** Wants all that is written, and leaves out what a later program adds. */
    private static ObjectMapper whole() {
        ObjectMapper mapper = LENIENT.copy()
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        mapper.configOverride(List.class).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.FAIL, Nulls.FAIL));
        return mapper;
    }

    /** The text of one record. */
    static byte[] bytes(CaseRecord kept) {
        try {
            return LENIENT.writeValueAsBytes(kept);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the text of one record. */
    static CaseRecord read(byte[] json) throws JsonProcessingException {
        try {
            return WHOLE.readValue(json, CaseRecord.class);
        } catch (JsonProcessingException notOne) {
            throw notOne;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The keys of an object; none of anything else. */
    static List<String> keys(byte[] json) {
        try {
            List<String> keys = new ArrayList<>();
            LENIENT.readTree(json).fieldNames().forEachRemaining(keys::add);
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
