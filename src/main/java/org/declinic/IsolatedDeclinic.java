package org.declinic;

import static java.util.Objects.requireNonNull;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.declinic.Wire.Answer;
import org.declinic.Wire.Order;
import org.declinic.Wire.Permission;
import org.declinic.Wire.Setup;
import org.declinic.cases.casefile.SentFact;
import org.declinic.cases.casefile.SentFacts;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.engine.process.BoundedBytes;
import org.declinic.engine.process.EndedException;
import org.declinic.engine.process.Jvm;
import org.declinic.engine.process.Processes;
import org.declinic.engine.process.Service;
import org.declinic.engine.session.CaseSize;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;
import org.declinic.limits.Allowance;
import org.declinic.limits.Cancelled;
import org.declinic.limits.LimitReached;
import org.declinic.limits.Limits;
import org.declinic.limits.Stopped;

/**
 * Diagnoses as {@link Declinic} does, by rules of strangers, which run in a process of their own: whatever they do to its
 * memory or time, this JVM goes on. A process that is out of memory ends, one that takes too long is ended; the case at hand
 * gets an exception, and a new process is started for the next one. Make one, keep it, and close it. Safe to use from many
 * threads.
 *
 * <p>Each process diagnoses one case at a time; a case waits for the next one that is free. The rules are read whenever a
 * process is started: put them where nobody changes them meanwhile.
 */
public final class IsolatedDeclinic implements AutoCloseable {

    /** Within which an answer has to come after a process should have ended the case itself. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private static final Place CASE = Place.of("the case");
    private static final Place RULES = Place.of("the rules");
    private static final Duration LONGEST = Duration.ofDays(365);
    private static final int MEGABYTE = 1 << 20;
    private static final int MOST_ANSWERED = 16 * MEGABYTE;

    /** The heap also holds the case as it was sent, as it is read, and the rules. */
    private static final int SENT_OF_HEAP = 4;

    private final SentFacts sent = new SentFacts();
    private final Limits limits;
    private final long mostSent;
    private final Processes processes;
    private volatile String version;
    private volatile boolean closed;

    private IsolatedDeclinic(Builder builder) {
        limits = builder.limits;
        mostSent = Math.min((long) builder.heap * MEGABYTE / SENT_OF_HEAP, Integer.MAX_VALUE / 2);
        processes = new Processes(builder.service(this::greeted), builder.processes);
    }

    /** {@return what makes one} */
    public static Builder builder() {
        return new Builder();
    }

    /** By which rules, in how many processes, and what each may take. Not safe to use from several threads. */
    public static final class Builder {

        private static final int DEFAULT_HEAP = 256;
        private static final Duration DEFAULT_TO_START = Duration.ofSeconds(60);

        private List<String> places = List.of();
        private boolean onTop = true;
        private Permission permission = Permission.CONCLUDE;
        private Limits limits = Limits.DEFAULT;
        private int heap = DEFAULT_HEAP;
        private int processes = 1;
        private Duration toStart = DEFAULT_TO_START;
        private Path java;
        private String classPath;

        private Builder() {}

        /**
         * Sets the rules, as {@link Rules#load} takes them.
         *
         * @param at folders of rule files, or jars with such files
         * @return this
         */
        public Builder rules(Path... at) {
            places = Stream.of(at).map(Path::toString).toList();
            onTop = false;
            return this;
        }

        /**
         * Sets the rules, on top of all that come with the program, as {@link Rules#builtInAnd} takes them.
         *
         * @param at folders of rule files, or jars with such files
         * @return this
         */
        public Builder builtInAnd(Path... at) {
            rules(at);
            onTop = true;
            return this;
        }

        /**
         * Takes only rules that add to what the program's own conclude, as {@link Rules#onlyAdding} does.
         *
         * @return this
         */
        public Builder onlyAdding() {
            permission = Permission.ADD;
            return this;
        }

        /** For tests of what rules could do if they could do more. */
        Builder allowingJava() {
            permission = Permission.ANYTHING;
            return this;
        }

        /**
         * Sets what a case may take; the defaults of {@link Declinic#builder()} where nothing is set. A process that is not
         * done one second after the deadline is ended.
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
         * Sets the heap of each process, 256 MB where nothing is set. A case may have a quarter of it as JSON.
         *
         * @param megabytes at least 64
         * @return this
         */
        public Builder heap(int megabytes) {
            heap = atLeast(64, megabytes);
            return this;
        }

        /**
         * Sets how many processes there are, 1 where nothing is set.
         *
         * @param count at least 1
         * @return this
         */
        public Builder processes(int count) {
            processes = atLeast(1, count);
            return this;
        }

        /**
         * Sets how long a process may take to be ready, 60 seconds where nothing is set: for that it compiles the rules.
         *
         * @param most more than zero
         * @return this
         */
        public Builder timeToStart(Duration most) {
            toStart = requireNonNull(most, "most");
            return this;
        }

        /**
         * Sets the {@code java} that is started; that of this JVM where nothing is set.
         *
         * @param executable a file
         * @return this
         */
        public Builder java(Path executable) {
            java = requireNonNull(executable, "executable");
            return this;
        }

        /**
         * Sets the class path of the processes: the jar of Declinic and all that it needs. Where nothing is set, it is what this
         * JVM has: its class path and module path, what the class loaders of Declinic name, or the Spring Boot jar that it runs
         * from.
         *
         * @param path files and folders, as {@code java -cp} takes them
         * @return this
         */
        public Builder classPath(String path) {
            classPath = requireNonNull(path, "path");
            return this;
        }

        /**
         * Starts the processes, and waits for the first.
         *
         * @return one to keep, and to close
         * @throws InvalidRulesException when the rules cannot be loaded
         * @throws ProcessFailedException when no process can be started, or it is not ready in time
         * @throws DiagnosisCancelledException when the thread is interrupted
         */
        public IsolatedDeclinic build() {
            IsolatedDeclinic made = new IsolatedDeclinic(this);
            try {
                made.processes.start();
            } catch (EndedException e) {
                made.close();
                throw made.failed(RULES, e);
            } catch (InterruptedException e) {
                made.close();
                throw cancelled();
            } catch (RuntimeException | Error e) {
                made.close();
                throw e;
            }
            return made;
        }

        private Service service(Consumer<byte[]> greeted) {
            Setup setup = new Setup(places, onTop, permission, limits, MOST_ANSWERED);
            return new Service(
                    new Jvm(java, classPath, heap, Worker.class),
                    bytes(setup),
                    greeted,
                    bytes(new Order("", true, null)),
                    toStart,
                    MOST_ANSWERED);
        }

        private static byte[] bytes(Object said) {
            try {
                return Wire.bytes(said, MOST_ANSWERED);
            } catch (BoundedBytes.TooMany e) {
                throw new UncheckedIOException(e);
            }
        }

        private static int atLeast(int least, int given) {
            if (given < least) {
                throw new IllegalArgumentException("at least " + least + ", not " + given);
            }
            return given;
        }
    }

    private void greeted(byte[] answer) {
        String ready = Wire.read(answer, Answer.class).orThrow().version();
        if (version != null && !version.equals(ready)) {
            String how = "the rules were changed while they are in use, from version " + version + " to " + ready;
            throw new ProcessFailedException(RULES, how, "make another one, and close this");
        }
        version = ready;
    }

    /**
     * Diagnoses a case.
     *
     * @param id what to call the case; card numbers in it are masked
     * @param facts the facts, among them exactly one {@link org.declinic.facts.CheckoutAttempt}
     * @return what the rules conclude
     * @throws InvalidCaseException when the facts make no case
     * @throws RuleFailedException when a rule fails on the case
     * @throws LimitExceededException when the case takes more than the limits allow
     * @throws ProcessFailedException when the process ends, as it does when it is out of memory, or cannot be started
     * @throws InvalidRulesException when a process is started anew, and the rules cannot be loaded any more
     * @throws DiagnosisCancelledException when the thread is interrupted, before or meanwhile
     * @throws InternalErrorException when this library makes a mistake
     * @throws IllegalStateException when it is closed
     */
    public Diagnosis diagnose(String id, Collection<?> facts) {
        return answer(requireNonNull(id, "id"), requireNonNull(facts, "facts"), false);
    }

    /**
     * Diagnoses a case, and finds out what is unknown and would decide something, as
     * {@link Declinic#diagnoseAndAsk(String, Collection)} does.
     *
     * @param id what to call the case; card numbers in it are masked
     * @param facts the facts, among them exactly one {@link org.declinic.facts.CheckoutAttempt}
     * @return what the rules conclude, and the questions
     * @throws DeclinicException as {@link #diagnose(String, Collection)} does
     * @throws IllegalStateException when it is closed
     */
    public Diagnosis diagnoseAndAsk(String id, Collection<?> facts) {
        return answer(requireNonNull(id, "id"), requireNonNull(facts, "facts"), true);
    }

    /**
     * The version of the rules.
     *
     * @return as {@link Rules#version}
     */
    public String version() {
        return version;
    }

    /** Ends all processes. Cases that are being diagnosed get a {@link ProcessFailedException}. */
    @Override
    public void close() {
        closed = true;
        processes.close();
    }

    private Diagnosis answer(String id, Collection<?> facts, boolean ask) {
        if (closed) {
            throw new IllegalStateException("it is closed, and diagnoses no more");
        }
        return InternalErrorException.unless(CASE.file(), () -> diagnose(id, facts, ask));
    }

    private Diagnosis diagnose(String id, Collection<?> facts, boolean ask) {
        long begin = System.nanoTime();
        try {
            byte[] order = Wire.bytes(new Order(id, ask, sent(facts)), mostSent);
            byte[] answer = processes.answer(
                    order, ask, shorter(limits.deadline(), LONGEST).plus(GRACE));
            return Wire.read(answer, Answer.class).orThrow().diagnosis().again();
        } catch (BoundedBytes.TooMany e) {
            String what = "the case is " + e.getMessage() + " as JSON, a quarter of the heap of a process";
            throw new InvalidCaseException(List.of(Finding.at(CASE, Code.TOO_LONG, what)));
        } catch (Stopped stopped) {
            throw Rules.ended(stopped);
        } catch (TimeoutException e) {
            Duration taken = Duration.ofNanos(System.nanoTime() - begin);
            throw LimitExceededException.of(LimitReached.late(limits.deadline(), taken));
        } catch (EndedException e) {
            throw failed(CASE, e);
        } catch (InterruptedException e) {
            throw cancelled();
        }
    }

    private List<SentFact> sent(Collection<?> facts) throws BoundedBytes.TooMany {
        return Allowance.within(limits, () -> {
            CaseSize.demand(facts.size());
            return sent.of(facts, mostSent);
        });
    }

    private ProcessFailedException failed(Place at, EndedException e) {
        String help = version == null ? "where classes are not found, set the class path of the process" : null;
        return new ProcessFailedException(at, e.getMessage(), help);
    }

    private static DiagnosisCancelledException cancelled() {
        Thread.currentThread().interrupt();
        return new DiagnosisCancelledException(new Cancelled());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
