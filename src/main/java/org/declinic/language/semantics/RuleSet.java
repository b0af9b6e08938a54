package org.declinic.language.semantics;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Severity;
import org.declinic.language.syntax.DroolsParts;
import org.declinic.language.syntax.ParsedFile;
import org.declinic.language.syntax.RuleFiles;
import org.declinic.language.syntax.Span;
import org.declinic.language.syntax.Unit;
import org.declinic.tables.TableFile;
import org.declinic.tables.TableRow;
import org.declinic.text.ProgramMistake;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** The rules of all files together, with their meaning, and every mistake in them that can be seen before compiling. */
public final class RuleSet {

    /** Findings in the order of their places. */
    public static final Comparator<Finding> IN_ORDER = Comparator.<Finding, String>comparing(
                    finding -> finding.place().file())
            .thenComparingInt(finding -> finding.place().line())
            .thenComparingInt(finding -> finding.place().column());

    private final List<ParsedFile> files;
    private final List<Rule> rules = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final List<Span> queries = new ArrayList<>();
    private final TableTypes tables;
    private final List<Finding> findings = new ArrayList<>();

    private RuleSet(RuleFiles ruleFiles) {
        this.files = DroolsParts.inParallel(ruleFiles.files(), ParsedFile::of);
        this.tables = TableTypes.of(files, ruleFiles.tables());
        findings.addAll(ruleFiles.findings());
        files.forEach(file -> findings.addAll(file.findings()));
    }

    /**
     * Reads files of rules.
     *
     * @param ruleFiles the files
     * @return their rules
     */
    public static RuleSet of(RuleFiles ruleFiles) {
        RuleSet set = new RuleSet(ruleFiles);
        Types types = new Types(set.files);
        Set<String> queries = set.files.stream()
                .flatMap(file -> file.tree().getRules().stream())
                .filter(QueryDescr.class::isInstance)
                .map(RuleDescr::getName)
                .collect(toSet());
        DroolsParts.inParallel(set.files, file -> Read.of(file, types.scope(file), queries))
                .forEach(read -> {
                    set.rules.addAll(read.rules());
                    set.questions.addAll(read.questions());
                    set.queries.addAll(read.queries());
                    set.findings.addAll(read.findings());
                });
        set.files.forEach(file -> new Imports(types, set.findings).check(file));
        set.files.forEach(file -> new Functions(file, types.scope(file), set.findings).check());
        Declarations.check(set.files, types, ruleFiles.anyJava(), set.findings);
        set.rules.forEach(rule -> RuleAnnotations.check(rule, set.findings));
        AnnotationsOnce.check(set.rules, set.findings);
        set.findings.addAll(set.tables.findings());
        Aliases.check(set, types, finding -> set.findings.add(set.inLine(finding)));
        Wordings.check(set, types, finding -> set.findings.add(set.inLine(finding)));
        set.checkNames();
        if (ruleFiles.anyJava()) {
            set.findings.removeIf(finding -> finding.kind() == Code.STATES_FACT);
        }
        if (set.errors().isEmpty()) {
            ConcludedTypes.check(set.files, set.rules, types, set.findings);
        }
        set.findings.sort(IN_ORDER);
        return set;
    }

    /** {@return the files, in order of their paths} */
    public List<ParsedFile> files() {
        return files;
    }

    /**
     * A rule.
     *
     * @param name the name of one that could be understood
     * @return the rule
     */
    public Rule rule(String name) {
        return rules.stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** {@return the rules that could be understood, without queries, in order of files and lines} */
    public List<Rule> rules() {
        return rules;
    }

    /** {@return how the rules ask for fields, in order of files and lines} */
    public List<Question> questions() {
        return questions;
    }

    /** {@return the types whose facts are rows of tables, in order of files and lines} */
    public List<TableType> tables() {
        return tables.types();
    }

    /** Whether a table is one of the program's own. */
    boolean isOwn(TableFile table) {
        return tables.isOwn(table);
    }

    /** The rows of all tables of a type, by the name of the type. */
    Stream<TableRow> rowsOf(String type) {
        return tables().stream()
                .filter(each -> each.name().equals(type))
                .flatMap(each -> each.tables().stream())
                .flatMap(table -> table.rows().stream());
    }

    /**
     * A finding about a table with the line that it is about.
     *
     * @param finding a finding at a cell or row
     * @return the same, with an excerpt
     */
    public Finding inLine(Finding finding) {
        return tables.inLine(finding);
    }

    /** {@return what is wrong: errors and warnings, in order of files and lines} */
    public List<Finding> findings() {
        return findings;
    }

    /** {@return the errors, which make it impossible to use the rules} */
    public List<Finding> errors() {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    /** The rules of one file, and what of them means nothing. */
    private record Read(List<Rule> rules, List<Question> questions, List<Span> queries, List<Finding> findings) {

        static Read of(ParsedFile file, FileScope scope, Set<String> queries) {
            Read read = new Read(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (RuleDescr descr : file.tree().getRules()) {
                Unit unit = file.unitAt(file.span(null, descr).from()).orElseThrow();
                try {
                    if (RuleSize.hasTooManyTerms(unit)) {
                        read.findings.add(tooLong(unit));
                        continue;
                    }
                    Rule rule = new RuleReader(file, unit, descr, scope, queries, read.findings).read();
                    if (descr instanceof QueryDescr) {
                        new QuestionReader(read.findings).read(rule).ifPresent(read.questions::add);
                        if (rule.annotation(QuestionReader.MARK).isEmpty()) {
                            read.queries.add(rule.nameSpan());
                        }
                    } else {
                        read.rules.add(rule);
                    }
                    RuleSize.check(rule, read.findings::add);
                } catch (StackOverflowError tooDeep) {
                    read.findings.add(tooLong(unit));
                } catch (RuntimeException e) { // a mistake of ours costs this rule, and not the findings of the others
                    String message = ProgramMistake.sentence(e);
                    read.findings.add(unit.span().at(unit.header().get(0)).finding(Code.INTERNAL, message));
                }
            }
            return read;
        }

        private static Finding tooLong(Unit unit) {
            return unit.span()
                    .at(unit.header().get(0))
                    .finding(Code.SYNTAX, "an expression of this rule is too long")
                    .help("divide it");
        }
    }

    private void checkNames() {
        checkNames("rule", rules.stream().map(Rule::nameSpan));
        checkNames("query", queries.stream());
    }

    private void checkNames(String kind, Stream<Span> names) {
        Map<String, Span> seen = new HashMap<>();
        names.forEach(name -> {
            Span first = seen.putIfAbsent(name.text().replace("\"", ""), name);
            if (first != null) {
                findings.add(name.finding(Code.DUPLICATE_RULE, "another " + kind + " has this name: " + first.shown())
                        .help("give each " + kind + " a sentence of its own"));
            }
        });
    }
}
