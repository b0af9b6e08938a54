package org.declinic.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.declinic.cases.catalog.Catalog;
import org.declinic.cases.catalog.CatalogText;
import org.declinic.cases.catalog.Codes;
import org.declinic.cases.report.JsonReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what the rules can conclude. */
@Command(
        name = "list",
        description = "Lists the causes and remedies, their rules, certainty and sources.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ListCommand implements Callable<Integer> {

    /** As they are typed. */
    enum Format {
        text,
        json,
        markdown
    }

    @Mixin
    private RulesOption rules;

    @Option(names = "--format", description = Output.CHOICE)
    private Format format = Format.text;

    @Option(
            names = "--stale",
            description =
                    "List only the rows of tables that have ended, or whose source was read more than a year ago.")
    private boolean stale;

    @Override
    public Integer call() throws Exception {
        if (stale) {
            List<Codes.Stale> rows = new Codes(rules.load()).stale(LocalDate.now());
            Output.print(format == Format.json ? JsonReport.array(rows) : CatalogText.stale(rows));
            return ExitCode.DONE.number();
        }
        Catalog catalog = Catalog.of(rules.load());
        Output.print(
                switch (format) {
                    case text -> CatalogText.table(catalog);
                    case markdown -> CatalogText.markdown(catalog);
                    case json ->
                        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(catalog) + "\n";
                });
        return ExitCode.DONE.number();
    }
}
