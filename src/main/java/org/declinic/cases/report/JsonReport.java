package org.declinic.cases.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.Writer;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.declinic.diagnosis.Diagnosis;

/** Diagnoses as one JSON array. */
public final class JsonReport implements Report {

    /** The properties of a record in the order of its components: versions of Jackson differ in it. */
    private static final AnnotationIntrospector DECLARED_ORDER = new NopAnnotationIntrospector() {
        private static final long serialVersionUID = 1;

        @Override
        public String[] findSerializationPropertyOrder(AnnotatedClass type) {
            return type.getRawType().isRecord()
                    ? Stream.of(type.getRawType().getRecordComponents())
                            .map(RecordComponent::getName)
                            .toArray(String[]::new)
                    : null;
        }
    };

    static final ObjectWriter DIAGNOSIS = mapper().writerFor(Diagnosis.class);

    private final Writer out;
    private final SequenceWriter array;

    /**
     * A report.
     *
     * @param out where to write it
     * @throws IOException when it cannot be written
     */
    public JsonReport(Writer out) throws IOException {
        this.out = out;
        this.array = DIAGNOSIS
                .with(pretty())
                .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .writeValuesAsArray(out);
    }

    @Override
    public void write(Diagnosis diagnosis) throws IOException {
        array.write(diagnosis);
    }

    @Override
    public void close() throws IOException {
        try (out) {
            array.close();
            out.write('\n');
        }
    }

    /**
     * How JSON for people is laid out: each element of an array on lines of its own.
     *
     * @return a new printer
     */
    public static PrettyPrinter pretty() {
        DefaultPrettyPrinter pretty = new DefaultPrettyPrinter();
        pretty.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
        return pretty;
    }

    /**
     * Other things as one JSON array.
     *
     * @param all objects that JSON can be made of
     * @return the array, with an end of line
     * @throws JsonProcessingException when one cannot be written
     */
    public static String array(List<?> all) throws JsonProcessingException {
        return mapper().writer(pretty()).writeValueAsString(all) + '\n';
    }

    /**
     * A mapper of diagnoses and the like, to be changed by whoever asks for it.
     *
     * @return a new mapper
     */
    public static ObjectMapper mapper() {
        return JsonMapper.builder()
                .annotationIntrospector(
                        AnnotationIntrospector.pair(new JacksonAnnotationIntrospector(), DECLARED_ORDER))
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build();
    }
}
