package org.declinic.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.declinic.cases.catalog.CaseSchema;
import org.declinic.cases.catalog.OutputSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints JSON Schemas. */
@Command(
        name = "schema",
        description = "Prints the JSON Schema of case files, or of the output.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class SchemaCommand implements Callable<Integer> {

    enum Subject {
        CASES,
        OUTPUT;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Mixin
    private RulesOption rules;

    @Parameters(
            arity = "0..1",
            paramLabel = "SUBJECT",
            description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
            defaultValue = "cases")
    private Subject subject = Subject.CASES;

    @Override
    public Integer call() throws Exception {
        JsonNode schema = subject == Subject.OUTPUT
                ? OutputSchema.of()
                : CaseSchema.of(rules.load().factTypes());
        Output.print(schema.toPrettyString() + "\n");
        return ExitCode.DONE.number();
    }
}
