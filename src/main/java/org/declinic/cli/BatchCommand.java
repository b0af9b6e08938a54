package org.declinic.cli;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.declinic.cases.adapter.From;
import org.declinic.cases.adapter.RecordMapper;
import org.declinic.cases.adapter.TooManyGroups;
import org.declinic.cases.batch.Batch;
import org.declinic.cases.batch.Progress;
import org.declinic.cases.batch.RecordInputs;
import org.declinic.cases.casefile.CaseText;
import org.declinic.cases.overview.Run;
import org.declinic.cases.overview.Summary;
import org.declinic.cases.overview.Totals;
import org.declinic.cases.report.CsvLines;
import org.declinic.cases.report.Lines;
import org.declinic.cases.report.NdjsonLines;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.session.Diagnosing;
import org.declinic.finding.Place;
import org.declinic.limits.Limits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Diagnoses any number of cases. */
@Command(
        name = "batch",
        description = "Diagnoses any number of cases, and writes a line for each in the order of the input.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class BatchCommand implements Callable<Integer> {

    /** As they are typed. */
    enum Format {
        ndjson,
        csv
    }

    @Mixin
    private RulesOption rules;

    @Parameters(arity = "1..*", paramLabel = "INPUT", description = Inputs.DESCRIPTION)
    private List<String> inputs;

    @Option(
            names = "--output",
            required = true,
            paramLabel = "FILE",
            description = "Where the diagnoses go; - for standard output.")
    private String output;

    @Option(
            names = "--errors",
            paramLabel = "FILE",
            description = "Where records go that cannot be read or diagnosed, as NDJSON. "
                    + "Default: what is wrong with them goes to standard error.")
    private String errors;

    @Option(
            names = "--errors-without-record",
            description = "Has --errors tell where bad records are and what is wrong, and not what they say.")
    private boolean withoutRecords;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Where a page (HTML) goes that shows what the cases have in common.")
    private String report;

    @Option(
            names = "--format",
            description = "One of ${COMPLETION-CANDIDATES}. Default: csv where the name of the output ends in .csv, "
                    + "else ndjson.")
    private Format format;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads read, diagnose and write. Default: one for each processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--max-errors",
            paramLabel = "N",
            description = "Stops, and writes nothing, when there are more bad records. Default: any number is allowed.")
    private long mostErrors = Long.MAX_VALUE;

    @Option(
            names = "--deadline",
            converter = DurationConverter.class,
            paramLabel = "TIME",
            description =
                    "The time that one case may take, such as 30s; what takes longer is a bad record. Default: 10s.")
    private Duration deadline = Limits.DEFAULT.deadline();

    @Mixin
    private FromOption from;

    @Mixin
    private ViewOption view;

    @Mixin
    private AuditOption audit;

    @Option(names = "--questions", description = "Has the lines say what to find out.")
    private boolean questions;

    @Override
    public Integer call() throws Exception {
        if (threads < 1 || mostErrors < 0) {
            throw new WrongUse(threads < 1 ? "--threads must be 1 or more" : "--max-errors must be 0 or more");
        }
        if (deadline.isZero()) {
            throw new WrongUse("--deadline must be more than 0");
        }
        if (report != null) {
            view.refuse("the report is");
        }
        Inputs found = Inputs.of(inputs, from);
        found.missing().forEach(Messages::print);
        if (found.isEmpty()) {
            return ExitCode.WRONG_USE.number();
        }
        Optional<From> adapter = from.from();
        Knowledge knowledge = rules.load();
        try (Interruption interruption = new Interruption();
                BatchTargets targets = BatchTargets.open(output, errors, !withoutRecords, report, found)) {
            Diagnosing diagnosing = view.diagnosing(knowledge, questions, audit, Limits.DEFAULT.within(deadline));
            ExitCode done = diagnose(found, adapter, knowledge, diagnosing, targets, interruption);
            return (found.missing().isEmpty() ? done.worse(audit.end()) : ExitCode.WRONG_USE).number();
        }
    }

    private ExitCode diagnose(
            Inputs found,
            Optional<From> adapter,
            Knowledge knowledge,
            Diagnosing diagnosing,
            BatchTargets targets,
            Interruption interruption)
            throws InterruptedException, WrongUse {
        Totals totals = report == null
                ? Totals.ofCounts(knowledge.causes())
                : Totals.inDetail(knowledge.factTypes(), knowledge.causes());
        Batch batch = new Batch(knowledge.factTypes(), diagnosing, lines(), totals, targets, mostErrors, threads);
        adapter.ifPresent(chosen -> batch.reads(new RecordInputs(
                () -> new RecordMapper(chosen, knowledge.factTypes()), from.joining(), from.leftOut())));
        batch.doubts(from.looksLike()::about);
        interruption.stops(batch);
        try {
            Instant start = Instant.now();
            Batch.Ending ending = run(batch, found, knowledge);
            if (ending != Batch.Ending.COMPLETE) {
                sayStopped(ending, batch.progress(), targets);
                return ExitCode.FOUND_SOMETHING_WRONG;
            }
            Run run = new Run(
                    inputs,
                    knowledge.version(),
                    start,
                    Duration.between(start, Instant.now()),
                    from.leftOut().counts());
            targets.putInPlace(totals, run);
            System.err.print(Summary.of(totals, run));
            if (interruption.signalled()) {
                Messages.print("the signal came when all was done; everything is in place");
            }
            return batch.progress().bad() == 0 ? ExitCode.DONE : ExitCode.FOUND_SOMETHING_WRONG;
        } catch (TooManyGroups e) {
            Messages.print(List.of(e.finding()));
            Messages.print("stopped; nothing was put in place");
            return ExitCode.FOUND_SOMETHING_WRONG;
        } catch (IOException e) {
            Messages.print("cannot write " + e.getMessage() + "; " + targets.inPlace());
            return ExitCode.FOUND_SOMETHING_WRONG;
        }
    }

    private Batch.Ending run(Batch batch, Inputs found, Knowledge knowledge)
            throws IOException, InterruptedException, WrongUse {
        try (BatchProgress progress = BatchProgress.of(batch.progress(), found.bytes())) {
            return batch.run(
                    from.isGiven()
                            ? found.records(from.delimiter(), progress::watch)
                            : found.sources(knowledge.factTypes(), progress::watch));
        }
    }

    private Lines lines() {
        Format named = output.toLowerCase(Locale.ROOT).endsWith(".csv") ? Format.csv : Format.ndjson;
        return (format == null ? named : format) == Format.csv ? new CsvLines() : new NdjsonLines(questions);
    }

    private void sayStopped(Batch.Ending ending, Progress progress, BatchTargets targets) {
        String why = "stopped by a signal";
        CaseText last = progress.last();
        if (ending == Batch.Ending.TOO_MANY_ERRORS) {
            why = "stopped because of more than " + count(mostErrors, "bad record");
            last = progress.lastBad().text();
            if (targets.hasErrors()) {
                Messages.print(progress.lastBad().findings());
            }
        }
        String where = last == null
                ? ""
                : ", at " + new Place(last.file(), last.start().line(), 0);
        Messages.print(why + " after " + count(progress.cases(), "case") + " and " + count(progress.bad(), "bad record")
                + where + "; nothing was put in place");
    }

    private static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }
}
