package org.declinic.cases.batch;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.declinic.cases.casefile.CaseSource;
import org.declinic.cases.casefile.CaseText;
import org.declinic.cases.overview.Totals;
import org.declinic.cases.report.Lines;
import org.declinic.engine.session.Diagnosing;
import org.declinic.facts.FactTypes;
import org.declinic.finding.Finding;

/**
 * Diagnoses any number of cases. Every thread takes a chunk of the input, reads it, diagnoses it, and writes what came of
 * it when all before it is written; the memory holds a few chunks for each thread. Its methods may be called from any
 * thread.
 */
public final class Batch {

    /** Where what comes of the cases goes, in the order of the input, by one thread at a time. */
    public interface Output {

        /**
         * Writes lines.
         *
         * @param lines whole lines
         * @throws IOException when they cannot be written, which ends the run
         */
        void write(byte[] lines) throws IOException;

        /**
         * Writes a record that could not be read or diagnosed.
         *
         * @param record the record
         * @throws IOException when it cannot be written, which ends the run
         */
        void write(BadRecord record) throws IOException;
    }

    /** How a run ended. */
    public enum Ending {
        COMPLETE,
        STOPPED,
        TOO_MANY_ERRORS
    }

    private final FactTypes types;
    private final Diagnosing diagnoser;
    private final Lines format;
    private final Totals totals;
    private final Output output;
    private final long mostErrors;
    private final Progress progress = new Progress();
    private final Course course;
    private final int threads;
    private Optional<RecordInputs> records = Optional.empty();
    private BiFunction<CaseText, List<Finding>, List<Finding>> doubts = (text, findings) -> findings;

    /**
     * A run, which can be run once.
     *
     * @param types the types of facts that cases can state
     * @param diagnoser diagnoses them
     * @param format the format of the lines
     * @param totals takes what the cases show
     * @param output takes what comes of them
     * @param mostErrors how many bad records do not end the run
     * @param threads how many threads read, diagnose and write
     */
    public Batch(
            FactTypes types,
            Diagnosing diagnoser,
            Lines format,
            Totals totals,
            Output output,
            long mostErrors,
            int threads) {
        this.types = types;
        this.diagnoser = diagnoser;
        this.format = format;
        this.totals = totals;
        this.output = output;
        this.mostErrors = mostErrors;
        this.threads = threads;
        this.course = new Course(threads);
    }

    /**
     * Takes the inputs to hold records of another system.
     *
     * @param how how to make cases of them
     */
    public void reads(RecordInputs how) {
        records = Optional.of(how);
    }

    /**
     * Has more to say of what cannot be read as a case.
     *
     * @param about is asked what to say of a text with mistakes; from several threads
     */
    public void doubts(BiFunction<CaseText, List<Finding>, List<Finding>> about) {
        doubts = about;
    }

    /**
     * Runs until all cases are diagnosed, or {@link #stop} is called, or there are too many errors.
     *
     * @param sources opens each input, in order
     * @return how it ended
     * @throws IOException when the output cannot be written
     * @throws InterruptedException when the calling thread is interrupted
     */
    public Ending run(List<Supplier<CaseSource>> sources) throws IOException, InterruptedException {
        Chunks cut = new CutChunks(new SourceTexts(sources));
        Chunks chunks = records.<Chunks>map(how -> new JoinedChunks(cut, how)).orElse(cut);
        output.write(format.heading());
        for (int i = 1; i <= threads; i++) {
            Thread thread = new Thread(() -> work(chunks), "batch-" + i);
            thread.setDaemon(true); // one that waits for a silent pipe keeps nobody
            thread.start();
        }
        return course.awaitEnd();
    }

    /** Ends the run when the chunks that threads are working on are written. */
    public void stop() {
        course.end(Ending.STOPPED);
    }

    /** {@return how far the run has come, which goes on} */
    public Progress progress() {
        return progress;
    }

    private void work(Chunks chunks) {
        try {
            PartMaker maker = new PartMaker(new CaseWork(types, diagnoser, doubts), format, totals);
            for (Chunk chunk = take(chunks); chunk != null; chunk = take(chunks)) {
                Part part = maker.make(chunk);
                course.writeInTurn(part.number(), () -> write(part));
            }
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            course.fail(e);
        } finally {
            course.leave();
        }
    }

    private Chunk take(Chunks chunks) throws IOException, InterruptedException {
        return course.isEnding() ? null : chunks.next(course::begins);
    }

    private void write(Part part) throws IOException {
        output.write(part.lines());
        progress.count(part.cases(), part.last());
        for (BadRecord record : part.bad()) {
            output.write(record);
            if (progress.countBad(record) > mostErrors) {
                course.end(Ending.TOO_MANY_ERRORS);
                return;
            }
        }
        totals.add(part.tally());
    }
}
