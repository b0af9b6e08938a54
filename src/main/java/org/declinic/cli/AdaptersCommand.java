package org.declinic.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.declinic.authoring.sample.Sample;
import org.declinic.cases.adapter.Mapping;
import org.declinic.cases.adapter.Mappings;
import org.declinic.cases.report.Paragraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists adapters. */
@Command(
        name = "adapters",
        description =
                "Lists the adapters, which take files of other systems with --from: what each takes, whose codes it "
                        + "tells, and how many samples show it.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {NewAdapterCommand.class, TryAdapterCommand.class})
final class AdaptersCommand implements Callable<Integer> {

    private static final int INDENT = 16;

    @Mixin
    private AdaptersOption adapters;

    @Override
    public Integer call() throws Exception {
        adapters.folders(); // says when one is missing
        Mappings mappings = adapters.mappings();
        StringBuilder text = new StringBuilder();
        for (Mapping each : mappings.all()) {
            row(text, each.name(), each.isChoosy() ? String.join(", ", each.kinds()) : "whatever it is given");
            if (!each.schemes().isEmpty()) {
                row(text, "", "codes of " + String.join(", ", each.schemes()));
            }
            row(text, "", samples(mappings, each));
        }
        Output.print(text.toString());
        Messages.print(mappings.findings());
        return (mappings.findings().isEmpty() ? ExitCode.DONE : ExitCode.FOUND_SOMETHING_WRONG).number();
    }

    private static String samples(Mappings mappings, Mapping adapter) throws IOException {
        List<Sample> samples = Sample.of(mappings, adapter);
        return samples.size() == 1 ? "1 sample" : samples.size() + " samples";
    }

    private static void row(StringBuilder text, String name, String words) {
        String first = name;
        for (String line : Paragraph.column(words, Paragraph.WIDTH - INDENT)) {
            text.append(first)
                    .append(" ".repeat(Math.max(1, INDENT - first.length())))
                    .append(line)
                    .append('\n');
            first = "";
        }
    }
}
