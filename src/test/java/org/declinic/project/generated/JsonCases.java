package org.declinic.project.generated;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Cases as JSON objects, one after the other. */
class JsonCases extends CaseWriter {

    JsonCases(JsonGenerator out) {
        super(out);
    }

    @Override
    void beginCase(String id, Instant now) throws IOException {
        out.writeStartObject();
        text("id", id);
        moment("now", now);
        out.writeObjectFieldStart("facts");
    }

    @Override
    <T> void facts(String type, List<T> facts, Fields<T> fields) throws IOException {
        if (facts.isEmpty()) {
            return;
        }
        out.writeFieldName(type);
        if (facts.size() > 1) {
            out.writeStartArray();
        }
        for (T fact : facts) {
            out.writeStartObject();
            fields.write(fact, this);
            out.writeEndObject();
        }
        if (facts.size() > 1) {
            out.writeEndArray();
        }
    }

    @Override
    void endCase() throws IOException {
        out.writeEndObject();
        out.writeEndObject();
    }

    @Override
    void field(String name) throws IOException {
        out.writeFieldName(name);
    }

    @Override
    void list(String name, List<String> values) throws IOException {
        if (values == null) {
            return;
        }
        out.writeArrayFieldStart(name);
        for (String value : values) {
            out.writeString(value);
        }
        out.writeEndArray();
    }
}
