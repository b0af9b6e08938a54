package org.declinic.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.declinic.catalog.Catalog;
import org.declinic.catalog.CatalogText;
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

    enum Format {
        TEXT,
        JSON,
        MARKDOWN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Mixin
    private RulesOption rules;

    @Option(names = "--format", description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.TEXT;

    @Override
    public Integer call() throws Exception {
        Catalog catalog = Catalog.of(rules.load());
        Output.print(
                switch (format) {
                    case TEXT -> CatalogText.table(catalog);
                    case MARKDOWN -> CatalogText.markdown(catalog);
                    case JSON ->
                        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(catalog) + "\n";
                });
        return ExitCode.DONE.number();
    }
}
