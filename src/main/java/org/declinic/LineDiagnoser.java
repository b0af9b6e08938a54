package org.declinic;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.declinic.cases.adapter.Mapped;
import org.declinic.cases.adapter.RecordMapper;
import org.declinic.cases.batch.BadRecord;
import org.declinic.cases.batch.CaseWork;
import org.declinic.cases.batch.Setup;
import org.declinic.cases.casefile.CaseText;
import org.declinic.cases.report.NdjsonLines;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.engine.knowledge.RulesException;
import org.declinic.limits.Limits;

/**
 * Makes of the text of a case the line of its diagnosis, or the record of what is wrong with it: the bytes that
 * {@code batch} writes, for programs that bring their own way of reading, spreading and writing lines, such as Apache Spark.
 *
 * <p>It can be serialised, and then holds what it is made from: the files of the rules, unless they are those that come
 * with the program, and the text of the adapter. They are opened once a JVM, when a line is diagnosed there first; to
 * compile rules of your own takes seconds. Immutable, and safe to use from many threads.
 *
 * @serial exclude
 */
public final class LineDiagnoser implements Serializable {

    private static final long serialVersionUID = 1;

    /** What the places of a text are named after that comes from no file. */
    private static final Origin NOWHERE = new Origin("line", 1, 1, 0);

    private static final NdjsonLines JSON = new NdjsonLines(false);

    /**
     * Where a text is from.
     *
     * @param input such as the name of a file; card numbers in it are masked
     * @param number which text of the input it is, from 1: a case without an id is called {@code input#number}
     * @param line the line that it begins in, from 1
     * @param byteOffset where it begins, in bytes from 0
     * @serial exclude
     */
    public record Origin(String input, long number, int line, long byteOffset) implements Serializable {

        /**
         * A place.
         *
         * @param input such as the name of a file; card numbers in it are masked
         * @param number which text of the input it is, from 1
         * @param line the line that it begins in, from 1
         * @param byteOffset where it begins, in bytes from 0
         */
        public Origin {
            requireNonNull(input, "input");
        }
    }

    /**
     * What comes of a text. Both are {@code null} for a record that is no attempt to pay, such as a refund; neither is for a
     * text of several attempts of which one is wrong.
     *
     * @param diagnosis the diagnosis as JSON, without the end of the line, as {@code batch} writes it to its output; of a
     *     text that holds several attempts, a line each; or {@code null}
     * @param error what is wrong, as JSON, without the end of the line, as {@code batch} writes it to its errors; or
     *     {@code null}
     * @serial exclude
     */
    public record Line(String diagnosis, String error) implements Serializable {}

    /** Opened in this JVM, for one thread. */
    private record Opened(Optional<RecordMapper> mapper, CaseWork work) {}

    private final Setup setup;
    private transient volatile ThreadLocal<Opened> opened;

    private LineDiagnoser(Builder builder) {
        Rules rules = builder.rules == null ? Rules.builtIn() : builder.rules;
        setup = new Setup(
                rules.sent(),
                builder.adapter == null ? null : builder.adapter.sent(),
                ',',
                builder.forShoppers,
                builder.limits);
    }

    /** {@return what makes one} */
    public static Builder builder() {
        return new Builder();
    }

    /** By which rules, of what, and for whom. Not safe to use from several threads. */
    public static final class Builder {

        private Rules rules;
        private Adapter adapter;
        private boolean forShoppers;
        private Limits limits = Limits.DEFAULT;

        private Builder() {}

        /**
         * Sets the rules; those that come with the program where none are set.
         *
         * @param with the rules
         * @return this
         */
        public Builder rules(Rules with) {
            rules = requireNonNull(with, "rules");
            return this;
        }

        /**
         * Takes texts to be records of another system, and not cases in JSON. Records of one payment are not told of each
         * other.
         *
         * @param of makes cases of them
         * @return this
         */
        public Builder adapter(Adapter of) {
            adapter = requireNonNull(of, "adapter");
            return this;
        }

        /**
         * Writes what shoppers may know, and not what agents of the shop or processor may.
         *
         * @return this
         */
        public Builder forShoppers() {
            forShoppers = true;
            return this;
        }

        /**
         * Sets what a case may take; the defaults of {@link Declinic#builder()} where nothing is set.
         *
         * @param most the limits of this builder are taken, its rules are not
         * @return this
         * @throws IllegalArgumentException when a limit is not more than zero
         */
        public Builder within(Declinic.Builder most) {
            limits = most.limits();
            return this;
        }

        /**
         * Opens the rules here.
         *
         * @return one to keep, or to send
         * @throws InternalErrorException when the program's own rules cannot be opened
         */
        public LineDiagnoser build() {
            return new LineDiagnoser(this);
        }
    }

    /**
     * The version of the rules.
     *
     * @return as {@link Rules#version}
     */
    public String version() {
        return setup.rules().version();
    }

    /**
     * Whether texts are records of another system.
     *
     * @return false where they are cases
     */
    public boolean takesRecords() {
        return setup.adapter() != null;
    }

    /**
     * Diagnoses a text that comes from no file.
     *
     * @param text a case in JSON, or a record as the adapter takes it; in any number of lines
     * @return its line
     * @throws DeclinicException as {@link #diagnose(String, Origin)} does
     */
    public Line diagnose(String text) {
        return diagnose(text, NOWHERE);
    }

    /**
     * Diagnoses a text. Whatever is wrong with it, or fails on it, is told by the line.
     *
     * @param text a case in JSON, or a record as the adapter takes it; in any number of lines
     * @param from where it is from
     * @return its line
     * @throws InvalidRulesException when the rules cannot be opened in this JVM, or the program here has others of its own
     *     than where this was made
     * @throws InternalErrorException when this library makes a mistake
     */
    public Line diagnose(String text, Origin from) {
        requireNonNull(text, "text");
        requireNonNull(from, "from");
        return InternalErrorException.unless("the text", () -> {
            Opened here = here();
            CaseText whole = CaseText.cut(
                    from.input,
                    from.number,
                    new CaseText.Start(from.line, 1, from.byteOffset),
                    text.getBytes(StandardCharsets.UTF_8),
                    here.mapper.isPresent());
            List<CaseText> cases = here.mapper.isPresent()
                    ? here.mapper.get().map(whole).stream().map(Mapped::text).toList()
                    : List.of(whole);
            List<Diagnosis> diagnoses = new ArrayList<>();
            StringBuilder errors = new StringBuilder();
            for (CaseText each : cases) {
                here.work
                        .diagnose(each, (read, diagnosis) -> diagnoses.add(diagnosis))
                        .map(BadRecord::toJson)
                        .ifPresent(errors::append);
            }
            return new Line(
                    withoutEnd(new String(JSON.of(diagnoses), StandardCharsets.UTF_8)), withoutEnd(errors.toString()));
        });
    }

    private static String withoutEnd(String lines) {
        return lines.isEmpty() ? null : lines.substring(0, lines.length() - 1);
    }

    private Opened here() {
        ThreadLocal<Opened> all = opened;
        if (all == null) {
            Setup.Opened here = open();
            all = ThreadLocal.withInitial(() -> new Opened(here.newMapper(), here.newWork()));
            opened = all;
        }
        return all.get();
    }

    private Setup.Opened open() {
        try {
            return setup.open();
        } catch (RulesException e) {
            throw new InvalidRulesException(e.findings(), e);
        }
    }
}
