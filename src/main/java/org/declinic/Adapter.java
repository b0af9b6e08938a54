package org.declinic;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.declinic.cases.adapter.From;
import org.declinic.cases.adapter.Joiner;
import org.declinic.cases.adapter.LeftOut;
import org.declinic.cases.adapter.Mappings;
import org.declinic.cases.adapter.RecordMapper;
import org.declinic.cases.adapter.RecordReader;
import org.declinic.cases.adapter.SentAdapter;
import org.declinic.cases.casefile.CaseSource;
import org.declinic.cases.casefile.CollectedCases;

/**
 * Makes cases of what another system sends or exports, such as a webhook event of Stripe. Safe to use from many threads.
 *
 * <pre>{@code
 * for (Adapter.Case attempt : Adapter.named("stripe").cases(event)) {
 *     Diagnosis diagnosis = declinic.diagnose(attempt.id(), attempt.facts());
 * }
 * }</pre>
 */
public final class Adapter {

    /** The program's own take tens of milliseconds to read, and never change. */
    private static final class BuiltIn {

        static final Mappings ALL = Mappings.in(List.of(), Optional.empty());
    }

    /**
     * An attempt to pay.
     *
     * @param id what the other system calls it; where it has no name, its place in the text
     * @param facts what is known of it, for {@link Declinic#diagnose(String, java.util.Collection)}
     */
    public record Case(String id, List<Object> facts) {

        /**
         * Keeps a copy of the facts.
         *
         * @param id what the other system calls it
         * @param facts what is known of it
         */
        public Case {
            facts = List.copyOf(facts);
        }
    }

    private final From from;

    private Adapter(From from) {
        this.from = from;
    }

    /**
     * One of the program's own adapters, or {@code auto} for whichever of them takes a record.
     *
     * @param name such as {@code stripe}
     * @return the adapter
     * @throws IllegalArgumentException when there is none of that name; the message says which there are
     */
    public static Adapter named(String name) {
        if (name.equals(From.AUTO)) {
            return new Adapter(new From(BuiltIn.ALL, Optional.empty()));
        }
        return BuiltIn.ALL
                .find(name)
                .map(mapping -> new Adapter(new From(BuiltIn.ALL, Optional.of(mapping))))
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no adapter '" + name + "'; there are " + String.join(", ", BuiltIn.ALL.names())));
    }

    /**
     * An adapter of your own.
     *
     * @param file a mapping in jq, whose name ends in {@code .jq}
     * @return the adapter
     * @throws InvalidCaseException when the file cannot be read, or has mistakes
     */
    public static Adapter of(Path file) {
        Mappings mappings = Mappings.in(List.of(), Optional.empty());
        return mappings.compile(file)
                .map(mapping -> new Adapter(new From(mappings, Optional.of(mapping))))
                .orElseThrow(() -> new InvalidCaseException(mappings.findings()));
    }

    /**
     * The cases of a text.
     *
     * @param text one record or several: JSON, CSV with a header, a form, or lines with JSON in them
     * @return the attempts in it, in the order of the text, those of one payment within 24 hours as earlier attempts of
     *     each other; none where it tells of no attempt, such as a refund
     * @throws InvalidCaseException when a record cannot be read, or is none that the adapter takes
     * @throws InternalErrorException when this library makes a mistake
     */
    public List<Case> cases(String text) {
        requireNonNull(text, "text");
        return InternalErrorException.unless("the text", () -> read(text));
    }

    SentAdapter sent() {
        return SentAdapter.of(from);
    }

    private List<Case> read(String text) {
        CollectedCases read = new CollectedCases();
        new RecordReader(RecordMapper.forAnyRules(from), Optional.empty(), Joiner.Rules.USUAL, new LeftOut())
                .read(
                        List.of(() -> CaseSource.records(
                                "text", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), ',')),
                        read);
        if (!read.wrong().isEmpty()) {
            throw new InvalidCaseException(read.wrong());
        }
        return read.cases().stream()
                .map(each -> new Case(each.id(), each.facts()))
                .toList();
    }
}
