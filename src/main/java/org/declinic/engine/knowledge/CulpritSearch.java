package org.declinic.engine.knowledge;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;
import org.declinic.language.sandbox.Refusal;
import org.declinic.language.semantics.Rule;
import org.declinic.language.semantics.RuleSet;
import org.declinic.language.syntax.ParsedFile;
import org.declinic.language.syntax.RuleFile;
import org.declinic.language.syntax.RuleFiles;
import org.declinic.language.syntax.Span;
import org.declinic.language.syntax.Token;
import org.declinic.language.syntax.Unit;

/**
 * Finds the rules behind an error that Drools reports without a place, or at a place in generated Java: compiles each
 * rule of its own, with the rest of the files blank but for what is no rule.
 */
final class CulpritSearch {

    /** The piece of the rule that Drools quotes at the end of its sentence. */
    private static final Pattern QUOTED =
            Pattern.compile("(?:expression|class|call|find|type|parse)[^:']*[:']\\s*([^'\"(\\s]+)");

    /** Names of classes that Drools generates, or throws. */
    private static final Pattern GENERATED = Pattern.compile(" for the type \\w+\\p{XDigit}{20,}|^(?:\\w+\\.)+\\w+: ");

    /** Each costs a compilation of all files. */
    private static final int MOST_SUSPECTS = 40;

    private final RuleFiles ruleFiles;
    private final List<RuleFile> files;
    private final Map<RuleFile, List<Rule>> rulesOf;

    CulpritSearch(RuleFiles files, RuleSet rules) {
        this.ruleFiles = files;
        this.files = files.files();
        this.rulesOf =
                rules.rules().stream().collect(groupingBy(rule -> rule.file().file()));
    }

    /** One finding for each rule that does not compile; when no rule is to blame, what is said of the whole. */
    List<Finding> findings(DoesNotCompile ofTheWhole) {
        List<Finding> findings = new ArrayList<>();
        Optional<DoesNotCompile> withoutRules = errorOfOnly(files.get(0), List.of());
        if (withoutRules.isPresent()) {
            return List.of(outsideOfRules(withoutRules.get()));
        }
        for (RuleFile file : files) {
            List<Rule> rules = rulesOf.getOrDefault(file, List.of());
            if (errorOfOnly(file, rules).isPresent()) {
                rules.forEach(rule ->
                        errorOfOnly(file, List.of(rule)).ifPresent(error -> findings.add(finding(rule, error))));
            }
        }
        if (findings.isEmpty()) {
            findings.add(ofFile(files.get(0), ofTheWhole, ""));
        }
        return findings;
    }

    /** The error goes when the file goes whose declarations, functions or imports make it. */
    private Finding outsideOfRules(DoesNotCompile error) {
        RuleFile file = files.stream()
                .filter(left ->
                        errorOf(files.stream().filter(each -> each != left)).isEmpty())
                .findFirst()
                .orElse(files.get(0));
        ParsedFile parsed = ParsedFile.of(file);
        Optional<Unit> unit = error.refusal().isPresent() ? Optional.empty() : unitToBlame(parsed, error.getMessage());
        return unit.map(culprit -> place(parsed, culprit, error.getMessage())
                        .finding(Code.DOES_NOT_COMPILE, sentence(error.getMessage()))
                        .help("Drools says so; compare it with one that works"))
                .orElseGet(() -> ofFile(file, error, "outside of its rules: "));
    }

    /** The declaration, function or import without which the file compiles, when its rules are left out. */
    private Optional<Unit> unitToBlame(ParsedFile file, String error) {
        Set<String> named = named(error);
        return file.units().stream()
                .filter(unit -> !unit.isRule() && !unit.keyword().equals("package"))
                .sorted(comparingInt(unit -> -mentioned(unit, named)))
                .limit(MOST_SUSPECTS)
                .filter(unit -> errorOf(files.stream()
                                .map(each -> each.with(
                                        each == file.file()
                                                ? blanked(withOnly(List.of(), each), unit)
                                                : withOnly(List.of(), each))))
                        .isEmpty())
                .findFirst();
    }

    private static Set<String> named(String error) {
        return ParsedFile.words(sentence(error)).stream()
                .filter(Token::isWord)
                .map(Token::text)
                .collect(toSet());
    }

    private static int mentioned(Unit unit, Set<String> named) {
        return (int) unit.words().stream()
                .map(Token::text)
                .filter(named::contains)
                .distinct()
                .count();
    }

    private static String blanked(String text, Unit unit) {
        Span span = unit.span();
        return text.substring(0, span.from()) + span.text().replaceAll("[^\n]", " ") + text.substring(span.to());
    }

    /** The word of a unit that Drools names, or the line of a function that it means, or the name of the unit. */
    private static Span place(ParsedFile file, Unit unit, String error) {
        Set<String> named = named(error);
        List<Token> words = unit.words();
        int name = 1;
        while (name + 1 < words.size()
                && !words.get(name + 1).is("(")
                && unit.keyword().equals("function")) {
            name++;
        }
        int from = Math.min(name, words.size() - 1);
        List<Token> line = unit.keyword().equals("function") ? FunctionErrors.lineOf(file, unit, error) : List.of();
        boolean inBody = !line.isEmpty() && line.get(0).from() > words.get(from).from();
        Span otherwise = inBody
                ? unit.span().at(line.get(0).from(), line.get(line.size() - 1).to())
                : unit.span().at(words.get(from));
        return (line.isEmpty() ? words.subList(from + 1, words.size()) : line)
                .stream()
                        .filter(word -> word.isWord() && named.contains(word.text()))
                        .filter(word -> !isType(word.text()) || error.contains("cannot be resolved"))
                        .findFirst()
                        .map(unit.span()::at)
                        .orElse(otherwise);
    }

    private static boolean isType(String word) {
        return SourceVersion.isKeyword(word) || Character.isUpperCase(word.charAt(0));
    }

    /** What is refused, at its word if the file has it; what does not compile, without a line. */
    private static Finding ofFile(RuleFile file, DoesNotCompile error, String where) {
        return error.refusal()
                .map(refusal -> refusal.at(placeOf(
                        refusal.word(), new Span(file, null, 0, file.text().length()))))
                .orElseGet(() ->
                        Finding.at(Place.of(file.path()), Code.DOES_NOT_COMPILE, where + sentence(error.getMessage())));
    }

    private Optional<DoesNotCompile> errorOfOnly(RuleFile kept, List<Rule> rules) {
        return errorOf(files.stream().map(file -> file.with(withOnly(file == kept ? rules : List.of(), file))));
    }

    private Optional<DoesNotCompile> errorOf(Stream<RuleFile> some) {
        return RuleCompiler.error(ruleFiles.of(some.toList()));
    }

    /** The file with spaces for all other rules, so that every line stays where it is. */
    private String withOnly(List<Rule> kept, RuleFile file) {
        StringBuilder text = new StringBuilder(file.text());
        for (Rule rule : rulesOf.getOrDefault(file, List.of())) {
            if (!kept.contains(rule)) {
                for (int at = rule.unit().span().from(); at < rule.unit().span().to(); at++) {
                    text.setCharAt(at, text.charAt(at) == '\n' ? '\n' : ' ');
                }
            }
        }
        return text.toString();
    }

    private static Finding finding(Rule rule, DoesNotCompile failure) {
        Span span = rule.unit().span();
        Optional<Refusal> refusal = failure.refusal();
        if (refusal.isPresent()) {
            Span word = placeOf(refusal.get().word(), span);
            return refusal.get().at(word.to() == span.to() ? rule.nameSpan() : word);
        }
        String error = failure.getMessage();
        Optional<Finding> calculation = CalculationErrors.in(rule, error);
        if (calculation.isPresent()) {
            return calculation.get();
        }
        Matcher quoted = QUOTED.matcher(error);
        int at = quoted.find() ? span.text().indexOf(quoted.group(1)) : -1;
        Span place = at < 0
                ? rule.nameSpan()
                : span.at(span.from() + at, span.from() + at + quoted.group(1).length());
        return place.finding(Code.DOES_NOT_COMPILE, sentence(error))
                .help("Drools says so; compare the rule with one that works");
    }

    /** The first such word of a piece, or all of it. */
    private static Span placeOf(String name, Span piece) {
        return ParsedFile.words(piece).stream()
                .filter(word -> word.text().equals(name))
                .findFirst()
                .map(piece::at)
                .orElse(piece);
    }

    private static String sentence(String error) {
        return GENERATED
                .matcher(error.lines().findFirst().orElse("the rules do not compile"))
                .replaceAll("");
    }
}
