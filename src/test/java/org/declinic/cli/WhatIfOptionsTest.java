package org.declinic.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.declinic.answers.whatif.WhatIf;
import org.declinic.cases.casefile.Case;
import org.declinic.project.ProjectRules;
import org.declinic.project.Samples;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The words of a command become changes. */
class WhatIfOptionsTest {

    private static final Case STATED =
            Samples.parse("facts: {CheckoutAttempt: {outcome: DECLINED}}").get(0);

    /** A command with these options. */
    @Command(name = "ask")
    static final class Ask implements Callable<Integer> {

        @Mixin
        private WhatIfOptions options;

        @Parameters
        private String path;

        private Optional<WhatIf> answer = Optional.empty();

        @Override
        public Integer call() throws Exception {
            if (options.areGiven()) {
                answer = Optional.of(options.of(STATED, ProjectRules.KNOWLEDGE));
            }
            return 0;
        }
    }

    private static int ask(Ask ask, String... words) {
        return new CommandLine(ask)
                .setParameterExceptionHandler(
                        (wrong, arguments) -> Messages.wrongUse(wrong).number())
                .setExecutionExceptionHandler(
                        (thrown, command, parsed) -> Messages.failure(thrown).number())
                .execute(words);
    }

    @Test
    void theOrderAcrossTheOptionsIsKept() {
        Ask ask = new Ask();
        assertEquals(
                0,
                ask(
                        ask,
                        "--set",
                        "App.name=TikTok",
                        "--drop",
                        "App",
                        "a.yaml",
                        "--add=App{name: Klarna}",
                        "--set=App.name=",
                        "--drop=App.1",
                        "--set",
                        "PaymentCard.issuer=-x"));
        assertEquals(
                List.of(
                        "--set App.name=TikTok",
                        "--drop App",
                        "--add App{name: Klarna}",
                        "--set App.name=",
                        "--drop App.1",
                        "--set PaymentCard.issuer=-x"),
                ask.answer.orElseThrow().asked());
    }

    @Test
    void withoutThemNothingIsAsked() {
        Ask ask = new Ask();
        assertEquals(0, ask(ask, "a.yaml"));
        assertEquals(Optional.empty(), ask.answer);
    }

    @Test
    void whatIsWrongWithThemIsWrongUse() {
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertEquals(2, ask(new Ask(), "a.yaml", "--set", "App.nam=TikTok", "--drop", "Ap"));
            assertEquals(2, ask(new Ask(), "a.yaml", "--set"));
        } finally {
            System.setErr(err);
        }
        assertEquals("""
            --set App.nam=TikTok: error[unknown-field]: App has no field 'nam'; did you mean 'name'?
            --drop Ap: error[unknown-fact-type]: there is no fact type 'Ap'; did you mean 'App'?
            declinic: Missing required parameter for option '--set' (TYPE.FIELD=VALUE)
            Try 'ask --help'.
            """, said.toString(StandardCharsets.UTF_8));
    }
}
