package org.declinic.project.generated;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Writes cases in one format. What is {@code null} is left out. */
abstract class CaseWriter implements Closeable {

    /** Writes the fields of one fact. */
    interface Fields<T> {
        void write(T fact, CaseWriter to) throws IOException;
    }

    final JsonGenerator out;

    CaseWriter(JsonGenerator out) {
        this.out = out;
    }

    abstract void beginCase(String id, Instant now) throws IOException;

    abstract <T> void facts(String type, List<T> facts, Fields<T> fields) throws IOException;

    abstract void endCase() throws IOException;

    /** Names the field whose value comes next. */
    abstract void field(String name) throws IOException;

    abstract void list(String name, List<String> values) throws IOException;

    final void text(String name, String value) throws IOException {
        if (value != null) {
            field(name);
            out.writeString(value);
        }
    }

    final void constant(String name, Enum<?> value) throws IOException {
        text(name, value == null ? null : value.name());
    }

    final void moment(String name, Instant value) throws IOException {
        text(name, value == null ? null : Moment.text(value));
    }

    final void truth(String name, Boolean value) throws IOException {
        if (value != null) {
            field(name);
            out.writeBoolean(value);
        }
    }

    final void number(String name, BigDecimal value) throws IOException {
        if (value != null) {
            field(name);
            out.writeNumber(value);
        }
    }

    final void number(String name, Integer value) throws IOException {
        if (value != null) {
            field(name);
            out.writeNumber(value.intValue());
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
