package org.declinic.cli;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.declinic.cases.report.JsonReport;
import org.declinic.cases.report.NdjsonReport;
import org.declinic.cases.report.Report;
import org.declinic.cases.report.TextReport;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.session.Diagnosing;
import org.declinic.limits.Limits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Diagnoses the cases of files. */
@Command(
        name = "diagnose",
        description = "Reads case files and prints why each checkout was declined and what to do.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class DiagnoseCommand implements Callable<Integer> {

    /** As they are typed. */
    enum Format {
        text,
        json,
        ndjson
    }

    @Mixin
    private RulesOption rules;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = Inputs.DESCRIPTION)
    private List<String> paths;

    @Option(names = "--format", description = Output.CHOICE)
    private Format format = Format.text;

    @Option(
            names = "--now",
            converter = MomentConverter.class,
            paramLabel = "INSTANT",
            description = "The moment advice is asked, for every case, such as 2026-01-20T19:00:00Z. "
                    + "Default: what each case says, else the moment of its attempt.")
    private Instant now;

    @Mixin
    private FromOption from;

    @Mixin
    private ViewOption view;

    @Mixin
    private AuditOption audit;

    @Option(names = "--no-questions", description = "Leaves out what to find out next; then the answer comes sooner.")
    private boolean noQuestions;

    @Override
    public Integer call() throws Exception {
        from.prepare();
        Knowledge knowledge = rules.load();
        Diagnosing diagnosing = view.diagnosing(knowledge, !noQuestions, audit, Limits.DEFAULT);
        Inputs inputs = Inputs.of(paths, from);
        try (Report report = report(knowledge);
                ReadingProgress progress = ReadingProgress.over(inputs.bytes())) {
            CaseDiagnosis sink = new CaseDiagnosis(diagnosing, report);
            inputs.missing().forEach(sink::wrongUse);
            from.read(inputs, knowledge.factTypes(), now, progress::watch, sink);
            return sink.exitCode().worse(audit.end()).number();
        }
    }

    private Report report(Knowledge knowledge) throws IOException {
        Writer out = Output.open();
        return switch (format) {
            case text -> new TextReport(out, Terminal.style(), knowledge::mistakeOf);
            case json -> new JsonReport(out);
            case ndjson -> new NdjsonReport(out);
        };
    }
}
