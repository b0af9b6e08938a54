package org.declinic.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.declinic.answers.explain.AnswersPage;
import org.declinic.answers.explain.AnswersPage.Kind;
import org.declinic.answers.explain.Detail;
import org.declinic.answers.explain.Explainer;
import org.declinic.answers.explain.Why;
import org.declinic.answers.explain.WhyContents;
import org.declinic.answers.explain.WhyText;
import org.declinic.answers.record.Recorder;
import org.declinic.cases.casefile.Case;
import org.declinic.cases.report.JsonReport;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.session.Diagnoser;
import org.declinic.engine.session.RuleFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Explains the diagnosis of a case. */
@Command(
        name = "explain",
        description =
                "Shows why a case is diagnosed as it is: each cause and remedy as a tree, by the rules that led to "
                        + "it, down to the facts. Or why it is not diagnosed otherwise, or what would be if facts were others.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ExplainCommand implements Callable<Integer> {

    /** As they are typed. */
    enum Format {
        text,
        json,
        html
    }

    @Mixin
    private RulesOption rules;

    @Parameters(arity = "0..1", paramLabel = "CASE", description = Inputs.DESCRIPTION)
    private String path;

    @Option(
            names = "--case",
            paramLabel = "ID",
            description = "Which case, where the file has several. Default: all of them.")
    private String id;

    @Option(names = "--format", description = Output.CHOICE)
    private Format format = Format.text;

    @Option(
            names = "--full",
            description = "Tells every rule by its name, down to the facts, and each step of the plan as a tree.")
    private boolean full;

    @Option(names = "--drl", description = "Tells conditions as the rules have them, in place of words.")
    private boolean drl;

    @Option(
            names = "--now",
            converter = MomentConverter.class,
            paramLabel = "INSTANT",
            description = "The moment advice is asked, such as 2026-01-20T19:00:00Z. "
                    + "Default: what the case says, else the moment of its attempt.")
    private Instant now;

    @Mixin
    private FromOption from;

    @Mixin
    private ViewOption view;

    @Mixin
    private WhyNotOption whyNot;

    @Mixin
    private WhatIfOptions whatIf;

    @Mixin
    private ChangeOption change;

    @Mixin
    private RecordOption record;

    private final AuditOption audit = AuditOption.always();

    @Override
    public Integer call() throws Exception {
        if (record.isGiven()) {
            return record().number();
        }
        if (path == null) {
            throw new WrongUse("name a CASE to explain, or a record with --record");
        }
        if (whyNot.isGiven() && whatIf.areGiven()) {
            throw new WrongUse("--why-not, and --set, --drop and --add, are two questions; ask one after the other");
        }
        if (change.isGiven() && (whyNot.isGiven() || whatIf.areGiven())) {
            throw new WrongUse("--change, and " + (whyNot.isGiven() ? "--why-not" : "--set, --drop and --add")
                    + ", are two questions; ask one after the other");
        }
        view.refuse(
                change.isGiven()
                        ? "--change is"
                        : whyNot.isGiven()
                                ? "--why-not is"
                                : whatIf.areGiven() ? "--set, --drop and --add are" : "explain is");
        if (format == Format.html && change.isGiven()) {
            throw new WrongUse("--format html is for the other questions; --change takes text or json");
        }
        from.prepare();
        Knowledge knowledge = rules.load();
        ChosenCases cases = ChosenCases.read(path, from, knowledge.factTypes(), now);
        if (id != null) {
            cases.choose(id);
        }
        if (change.isGiven()) {
            print(answers(cases, audited(change.answers(knowledge), knowledge)));
        } else {
            answer(cases, knowledge);
        }
        return cases.exitCode().worse(audit.end()).number();
    }

    private void answer(ChosenCases cases, Knowledge knowledge) throws Exception {
        Kind kind = whyNot.isGiven() ? Kind.WHY_NOT : whatIf.areGiven() ? Kind.WHAT_IF : Kind.WHY;
        List<Answer> answers = answers(
                cases,
                switch (kind) {
                    case WHY -> why(knowledge);
                    case WHY_NOT -> audited(whyNot.answers(knowledge, drl), knowledge);
                    case WHAT_IF -> audited(whatIf.answers(knowledge), knowledge);
                });
        if (format != Format.html) {
            print(answers);
            return;
        }
        try (Writer out = Output.open()) {
            AnswersPage.write(
                    kind,
                    knowledge.version(),
                    answers.stream().map(answer -> answer.page().get()).toList(),
                    out);
        }
    }

    private static List<Answer> answers(ChosenCases cases, Answer.Source source) throws Exception {
        List<Answer> answers = new ArrayList<>();
        for (Case each : cases.all()) {
            try {
                answers.add(source.of(each));
            } catch (RuleFailure failure) {
                cases.reject(List.of(Messages.inCase(failure, each)));
            }
        }
        return answers;
    }

    /** Other questions about a case that is audited by itself. */
    private Answer.Source audited(Answer.Source source, Knowledge knowledge) {
        Diagnoser auditing = audit.diagnoser(knowledge);
        return each -> {
            auditing.diagnose(each.id(), each.facts());
            return source.of(each);
        };
    }

    private Answer.Source why(Knowledge knowledge) {
        Explainer explainer = new Explainer(knowledge, audit.diagnoser(knowledge));
        if (format == Format.json) {
            Recorder recorder = new Recorder(knowledge, Version.program(), explainer);
            return each -> new Answer(null, recorder.of(each), null);
        }
        Detail detail = new Detail(full, drl);
        Function<String, String> ruleText = AnswersPage.ruleTexts(knowledge);
        return each -> {
            Why why = explainer.explain(each.id(), each.facts());
            StringWriter text = new StringWriter();
            new WhyText(text, Terminal.style(), detail).write(why);
            return new Answer(text.toString(), null, () -> WhyContents.of(why, detail, ruleText));
        };
    }

    private void print(List<Answer> answers) throws IOException {
        Output.print(
                format == Format.text
                        ? answers.stream().map(Answer::text).collect(Collectors.joining("\n"))
                        : JsonReport.array(answers.stream().map(Answer::json).toList()));
    }

    private ExitCode record() throws Exception {
        record.refuse("a CASE", path != null);
        record.refuse("--why-not", whyNot.isGiven());
        record.refuse("--change", change.isGiven());
        record.refuse("--set, --drop and --add", whatIf.areGiven());
        record.refuse("--full and --drl", full || drl);
        record.refuse("--from", from.isGiven());
        record.refuse("--case", id != null);
        record.refuse("--now", now != null);
        record.refuse("--format html", format == Format.html);
        view.refuse("--record is");
        from.from();
        List<Answer> answers = new ArrayList<>();
        ExitCode exitCode = record.recheck(Inputs.of(List.of(record.file()), from), rules.load(), answers);
        print(answers);
        return exitCode;
    }
}
