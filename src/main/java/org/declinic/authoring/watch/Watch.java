package org.declinic.authoring.watch;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.declinic.authoring.check.Adapters;
import org.declinic.authoring.check.Check;
import org.declinic.authoring.check.CheckText;
import org.declinic.authoring.check.Severities;
import org.declinic.authoring.sample.Sample;
import org.declinic.authoring.scenario.FailedConditions;
import org.declinic.authoring.scenario.SampleResults;
import org.declinic.authoring.scenario.ScenarioRun;
import org.declinic.authoring.scenario.Scenarios;
import org.declinic.authoring.scenario.TextResults;
import org.declinic.cases.adapter.Mappings;
import org.declinic.cases.report.Style;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.session.Told;
import org.declinic.finding.Finding;
import org.declinic.finding.Severity;
import org.declinic.language.syntax.RuleFiles;
import org.declinic.text.Printable;

/** Answers every save of a rule, scenario or case file with a verdict. */
public final class Watch {

    private static final double MILLIS = 1000.0;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Supplier<RuleFiles> rules;
    private final Severities severities;
    private final List<Path> folders;
    private final List<Path> cases;
    private final List<Path> adapters;
    private final Supplier<Mappings> mappings;
    private final CaseReading reading;
    private final Style style;
    private final Writer out;
    private Optional<Knowledge> inUse = Optional.empty();
    private String since = "";
    private ScenarioRun lastRun = new ScenarioRun(List.of(), List.of(), Optional.empty());
    private Map<String, Diagnosis> diagnoses = new LinkedHashMap<>();

    /**
     * A watch.
     *
     * @param rules reads the rule files as they are now
     * @param severities how warnings are taken
     * @param folders the folders of rules that are watched
     * @param cases case files, and folders of them, that are watched and diagnosed
     * @param adapters folders of adapters that are watched
     * @param mappings reads the adapters as they are now
     * @param reading reads the cases
     * @param style how text stands out
     * @param out where the verdicts go
     */
    public Watch(
            Supplier<RuleFiles> rules,
            Severities severities,
            List<Path> folders,
            List<Path> cases,
            List<Path> adapters,
            Supplier<Mappings> mappings,
            CaseReading reading,
            Style style,
            Writer out) {
        this.rules = rules;
        this.severities = severities;
        this.folders = folders;
        this.cases = cases;
        this.adapters = adapters;
        this.mappings = mappings;
        this.reading = reading;
        this.style = style;
        this.out = out;
    }

    /**
     * Gives a verdict on what there is, and on every change, until the thread is interrupted.
     *
     * @throws IOException when nobody takes the verdicts, or the folders cannot be watched
     * @throws InterruptedException when the thread is interrupted
     */
    public void run() throws IOException, InterruptedException {
        List<Path> watched = new ArrayList<>(folders);
        watched.addAll(cases);
        watched.addAll(adapters);
        try (FolderWatch watch = new FolderWatch(watched)) {
            Snapshot last = Snapshot.of(folders, cases, adapters);
            SortedSet<Path> all = new TreeSet<>(folders);
            all.addAll(adapters);
            answer(all);
            say("Watching " + watched.stream().map(Path::toString).collect(Collectors.joining(", "))
                    + ". Ctrl-C ends it.\n");
            while (true) {
                watch.await();
                Snapshot now = Snapshot.of(folders, cases, adapters);
                SortedSet<Path> changes = now.changesSince(last);
                if (!changes.isEmpty()) {
                    String changed = changes.stream().map(Path::toString).collect(Collectors.joining(", "));
                    String time = LocalTime.now().format(TIME);
                    say("\n" + style.bold(time + " " + Printable.line(changed)) + "\n");
                    answer(changes);
                }
                last = now;
            }
        }
    }

    private void answer(SortedSet<Path> changes) throws IOException {
        long start = System.nanoTime();
        boolean ofRules = changes.stream().anyMatch(file -> folders.stream().anyMatch(file::startsWith));
        if (ofRules) {
            check(changes);
        }
        if (inUse.isPresent()
                && changes.stream().anyMatch(file -> adapters.stream().anyMatch(file::startsWith))) {
            checkAdapters(inUse.get());
        }
        if (inUse.isPresent()) {
            compareCases(inUse.get());
        }
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        say(style.faint(String.format(Locale.ROOT, "%.2f s", taken.toMillis() / MILLIS)) + "\n");
    }

    private void check(SortedSet<Path> changes) throws IOException {
        Check check = Check.of(rules.get(), folders, inUse).with(severities);
        say(CheckText.of(check));
        if (check.knowledge().isEmpty()) {
            say(
                    inUse.isPresent()
                            ? "The rules as of " + since + " stay in use.\n"
                            : "There are no rules to use yet.\n");
            return;
        }
        inUse = check.knowledge();
        since = LocalTime.now().format(TIME);
        FailedConditions why = new FailedConditions(inUse.get());
        ScenarioRun run = new Scenarios(inUse.get(), why, List.of()).run(folders, touchedBy(changes));
        say(run.findings());
        new TextResults(style).writeAfter(run, lastRun, out);
        lastRun = run;
    }

    private void checkAdapters(Knowledge knowledge) throws IOException {
        Mappings now = mappings.get();
        List<Finding> findings = Adapters.check(now, adapters, Optional.of(knowledge));
        say(findings);
        if (findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR)) {
            ScenarioRun none = new ScenarioRun(List.of(), List.of(), Optional.empty());
            ScenarioRun run =
                    new SampleResults(knowledge.factTypes()).add(none, Sample.in(now, adapters), Optional.empty());
            new TextResults(style).write(run, out);
        }
    }

    private void compareCases(Knowledge knowledge) throws IOException {
        CaseDiagnoses now = CaseDiagnoses.of(cases, knowledge, reading);
        say(now.findings());
        int changed = 0;
        for (Diagnosis diagnosis : now.diagnoses().values()) {
            Diagnosis before = diagnoses.getOrDefault(diagnosis.id(), Told.nothing(diagnosis));
            List<String> changes = ChangesInWords.between(before, diagnosis);
            if (!diagnoses.isEmpty() && !changes.isEmpty()) {
                changed++;
                say(style.bold(Printable.line(diagnosis.id())) + ": " + Printable.line(String.join("; ", changes))
                        + "\n");
            }
        }
        for (String gone : diagnoses.keySet()) {
            if (!now.diagnoses().containsKey(gone)) {
                say(style.bold(Printable.line(gone)) + ": not diagnosed any more\n");
            }
        }
        int all = now.diagnoses().size();
        if (all > 0) {
            String cases = all == 1 ? "1 case" : all + " cases";
            String unchanged = cases + " diagnosed" + (diagnoses.isEmpty() ? "" : " as before");
            say((changed == 0 ? unchanged : changed + " of " + cases + " changed") + "\n");
        }
        diagnoses = now.diagnoses();
    }

    /** The scenario files that were saved, and those beside rule files that were. */
    private Set<String> touchedBy(SortedSet<Path> changes) {
        return folders.stream()
                .flatMap(folder -> changes.stream()
                        .filter(file -> file.startsWith(folder))
                        .map(file -> folder.relativize(file).toString()))
                .map(file -> file.replace('\\', '/').replace(".drl", ".test.yaml"))
                .collect(Collectors.toSet());
    }

    private void say(List<Finding> findings) throws IOException {
        for (Finding finding : findings) {
            say(finding.inFull() + "\n");
        }
    }

    private void say(String text) throws IOException {
        out.write(text);
        out.flush();
    }
}
