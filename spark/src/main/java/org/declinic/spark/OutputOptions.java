package org.declinic.spark;

import java.io.IOException;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.declinic.cases.adapter.Joiner;
import picocli.CommandLine.Option;

/** Where to, and in what form. */
final class OutputOptions {

    /** As they are typed. */
    enum Format {
        ndjson,
        csv
    }

    @Option(
            names = "--output",
            required = true,
            paramLabel = "PATH",
            description = "The folder that the diagnoses go to, in files that sort as the input does.")
    private String output;

    @Option(
            names = "--errors",
            required = true,
            paramLabel = "PATH",
            description = "The folder that records go to that cannot be read or diagnosed, as NDJSON.")
    private String errors;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Where a page (HTML) goes that shows what the cases have in common.")
    private String report;

    @Option(names = "--replace", description = "Replaces output, errors and report that are there already.")
    private boolean replace;

    @Option(
            names = "--format",
            description = "One of ${COMPLETION-CANDIDATES}. Default: csv where the name of the output ends in .csv, "
                    + "else ndjson.")
    private Format format;

    Wanted wanted(Joiner.Rules joining) {
        Format named = output.toLowerCase(Locale.ROOT).endsWith(".csv") ? Format.csv : Format.ndjson;
        return new Wanted(joining, (format == null ? named : format) == Format.csv, report != null);
    }

    Targets targets(InputFiles inputs, String run, Configuration hadoop) throws IOException, WrongUse {
        return Targets.of(output, errors, report, replace, inputs.all(), run, hadoop);
    }
}
