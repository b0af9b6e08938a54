package org.declinic.cases.casefile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.declinic.cases.casefile.SentFact.Form;
import org.declinic.engine.process.BoundedBytes;
import org.declinic.facts.Fact;
import org.declinic.facts.FactTypes;
import org.declinic.facts.Now;
import org.declinic.facts.ReadAs;
import org.declinic.facts.UnknownName;

/**
 * Sends facts to another process, where {@link GivenFacts} take them as they would here, mistakes included. Card numbers
 * are not masked. Safe to use from many threads.
 */
public final class SentFacts {

    private static final Map<String, Class<?>> IN_JAVA = Stream.concat(
                    FactTypes.inJava().byName().values().stream(),
                    Stream.of(Now.class, ReadAs.class, UnknownName.class))
            .collect(Collectors.toMap(Class::getSimpleName, type -> type));

    private final ObjectMapper mapper = mapper();

    /**
     * A mapper that changes nothing on the way: values may be of any length, an amount keeps its scale and a time its
     * nanoseconds, and a text is on one line with all its characters.
     *
     * @return a new mapper
     */
    public static ObjectMapper mapper() {
        JsonFactory anyLength = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNameLength(Integer.MAX_VALUE)
                        .maxNumberLength(Integer.MAX_VALUE)
                        .maxStringLength(Integer.MAX_VALUE)
                        .build())
                .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                .build();
        return JsonMapper.builder(anyLength)
                .typeFactory(FactMapper.ownTypes())
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
    }

    /**
     * Makes facts ready to be sent.
     *
     * @param facts the facts of a case
     * @param most how many bytes they may have together
     * @return what to send
     * @throws BoundedBytes.TooMany when they have more
     */
    public List<SentFact> of(Collection<?> facts, long most) throws BoundedBytes.TooMany {
        List<SentFact> sent = new ArrayList<>(facts.size());
        long left = most;
        for (Object each : facts) {
            SentFact fact = each == null ? null : of(each, left);
            left -= fact == null ? 0 : fact.written().length();
            sent.add(fact);
        }
        return sent;
    }

    private SentFact of(Object fact, long most) throws BoundedBytes.TooMany {
        Object properties = fact instanceof Fact named ? named.properties() : fact;
        String type = GivenFacts.nameOf(fact);
        Optional<String> several = GivenFacts.several(fact);
        if (several.isPresent()) {
            return new SentFact(type, Form.SEVERAL, several.get());
        }
        Form form = fact.getClass() == IN_JAVA.get(type) ? Form.FACT : Form.PROPERTIES;
        BoundedBytes written = new BoundedBytes(most);
        try (TokenBuffer tokens = new TokenBuffer(mapper, false)) {
            mapper.writeValue(tokens, properties);
            mapper.writeValue(written, tokens);
            return new SentFact(type, form, new String(written.toBytes(), StandardCharsets.US_ASCII));
        } catch (BoundedBytes.TooMany e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return new SentFact(type, Form.UNWRITABLE, GivenFacts.why(e));
        }
    }

    /**
     * Facts that were sent.
     *
     * @param sent what was sent
     * @return facts for {@link GivenFacts}
     * @throws IOException when it is not what was sent
     */
    public List<Object> received(List<SentFact> sent) throws IOException {
        List<Object> facts = new ArrayList<>(sent.size());
        for (SentFact each : sent) {
            facts.add(each == null ? null : received(each));
        }
        return facts;
    }

    private Object received(SentFact sent) throws IOException {
        return switch (sent.form()) {
            case FACT -> mapper.readValue(sent.written(), IN_JAVA.get(sent.type()));
            case PROPERTIES -> new Fact(sent.type(), mapper.readValue(sent.written(), TokenBuffer.class));
            case SEVERAL -> new GivenFacts.Several(sent.type(), sent.written());
            case UNWRITABLE -> new Fact(sent.type(), new Unwritable(sent.written()));
        };
    }

    /** Cannot be written here either, and for the same reason. */
    private record Unwritable(String why) implements JsonSerializable {

        @Override
        public void serialize(JsonGenerator generator, SerializerProvider provider) throws IOException {
            throw new IOException(why);
        }

        @Override
        public void serializeWithType(JsonGenerator generator, SerializerProvider provider, TypeSerializer type)
                throws IOException {
            serialize(generator, provider);
        }
    }
}
