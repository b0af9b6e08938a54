package org.declinic;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.databind.util.StdConverter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.declinic.cases.casefile.SentFact;
import org.declinic.cases.casefile.SentFacts;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.engine.process.BoundedBytes;
import org.declinic.facts.Outcome;
import org.declinic.limits.Limits;

/** What an {@link IsolatedDeclinic} and its {@link Worker} say to each other. */
final class Wire {

    private static final ObjectMapper JSON = SentFacts.mapper()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES) // such as the version of the form
            .registerModule(new SimpleModule().setDeserializerModifier(new Unmodifiable()));

    /** A diagnosis that was sent can be changed as little as any other. */
    private static final class Unmodifiable extends BeanDeserializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> modifyCollectionDeserializer(
                DeserializationConfig config, CollectionType type, BeanDescription bean, JsonDeserializer<?> read) {
            StdConverter<Object, List<?>> converter = new StdConverter<>() {
                @Override
                public List<?> convert(Object list) {
                    return Collections.unmodifiableList((List<?>) list);
                }
            };
            return new StdDelegatingDeserializer<>(converter, type, read);
        }
    }

    private Wire() {}

    /** What rules may do. */
    enum Permission {
        ADD,
        CONCLUDE,
        ANYTHING;

        private Rules.Loader loader() {
            return switch (this) {
                case ADD -> Rules.onlyAdding();
                case CONCLUDE -> Rules.ONLY_CONCLUDING;
                case ANYTHING -> Rules.allowingJava();
            };
        }
    }

    /** Which rules to load, what a case may take, and how many bytes an answer may have. */
    record Setup(List<String> places, boolean onTop, Permission permission, Limits limits, long mostAnswered) {

        Rules load() {
            Path[] paths = places.stream().map(Path::of).toArray(Path[]::new);
            Rules.Loader loader = permission.loader();
            return onTop ? loader.builtInAnd(paths) : loader.load(paths);
        }
    }

    /** A case to diagnose; without facts, only to prepare for asking. */
    record Order(String id, boolean ask, List<SentFact> facts) {}

    /** The version of the rules, a diagnosis, or a failure; the others are {@code null}. */
    record Answer(String version, Said diagnosis, Failure failure) {

        static Answer ready(String version) {
            return new Answer(version, null, null);
        }

        static Answer of(Diagnosis diagnosis) {
            return new Answer(null, Said.of(diagnosis), null);
        }

        static Answer of(DeclinicException e) {
            return new Answer(null, null, Failure.of(e));
        }

        Answer orThrow() {
            if (failure != null) {
                throw failure.again();
            }
            return this;
        }
    }

    /** A diagnosis with what is no part of it as JSON for users. */
    record Said(Diagnosis all, Outcome outcome, Said told) {

        static Said of(Diagnosis diagnosis) {
            return diagnosis == null ? null : new Said(diagnosis, diagnosis.outcome(), of(diagnosis.told()));
        }

        Diagnosis again() {
            return all.telling(told == null ? null : told.again()).ending(outcome);
        }
    }

    static byte[] bytes(Object said, long most) throws BoundedBytes.TooMany {
        BoundedBytes bytes = new BoundedBytes(most);
        try {
            JSON.writeValue(bytes, said);
        } catch (BoundedBytes.TooMany e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toBytes();
    }

    static <T> T read(byte[] json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
