package org.declinic.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import org.declinic.answers.record.RecordSchema;
import org.declinic.cases.catalog.CaseSchema;
import org.declinic.cases.catalog.OutputSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints JSON Schemas. */
@Command(
        name = "schema",
        description = "Prints the JSON Schema of case files, of the output, or of what explain --format json prints.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class SchemaCommand implements Callable<Integer> {

    /** As they are typed. */
    enum Subject {
        cases,
        output,
        explain
    }

    @Mixin
    private RulesOption rules;

    @Parameters(arity = "0..1", paramLabel = "SUBJECT", description = Output.CHOICE, defaultValue = "cases")
    private Subject subject = Subject.cases;

    @Override
    public Integer call() throws Exception {
        JsonNode schema = switch (subject) {
            case cases -> CaseSchema.of(rules.load().factTypes());
            case output -> OutputSchema.of();
            case explain -> RecordSchema.of(rules.load().factTypes());
        };
        Output.print(schema.toPrettyString() + "\n");
        return ExitCode.DONE.number();
    }
}
