package org.declinic.knowledge;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;
import org.declinic.semantics.Rule;
import org.declinic.semantics.RuleSet;
import org.declinic.syntax.RuleFile;
import org.declinic.syntax.Span;

/**
 * Finds the rules behind an error that Drools reports without a place, or at a place in generated Java: compiles each
 * rule of its own, with the rest of the files blank but for what is no rule.
 */
final class CulpritSearch {

    private static final String CODE = "does-not-compile";

    /** The piece of the rule that Drools quotes at the end of its sentence. */
    private static final Pattern QUOTED =
            Pattern.compile("(?:expression|class|call|find|type|parse)[^:']*[:']\\s*([^'\"(\\s]+)");

    /** Names of classes that Drools generates, or throws. */
    private static final Pattern GENERATED = Pattern.compile(" for the type \\w+\\p{XDigit}{20,}|^(?:\\w+\\.)+\\w+: ");

    private final List<RuleFile> files;
    private final Map<RuleFile, List<Rule>> rulesOf;

    CulpritSearch(List<RuleFile> files, RuleSet rules) {
        this.files = files;
        this.rulesOf =
                rules.rules().stream().collect(groupingBy(rule -> rule.file().file()));
    }

    /** One finding for each rule that does not compile; when no rule is to blame, what Drools says of the whole. */
    List<Finding> findings(String ofTheWhole) {
        List<Finding> findings = new ArrayList<>();
        Optional<String> withoutRules = errorOfOnly(files.get(0), List.of());
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
            findings.add(Finding.error(Place.of(files.get(0).path()), CODE, sentence(ofTheWhole)));
        }
        return findings;
    }

    /** The error goes when the file goes whose declarations, functions or imports make it. */
    private Finding outsideOfRules(String error) {
        String file = files.stream()
                .filter(left -> RuleCompiler.error(
                                files.stream().filter(each -> each != left).toList())
                        .isEmpty())
                .findFirst()
                .map(RuleFile::path)
                .orElse(files.get(0).path());
        return Finding.error(Place.of(file), CODE, "outside of its rules: " + sentence(error));
    }

    private Optional<String> errorOfOnly(RuleFile kept, List<Rule> rules) {
        return RuleCompiler.error(files.stream()
                .map(file -> new RuleFile(
                        file.folder(), file.opened(), file.path(), withOnly(file == kept ? rules : List.of(), file)))
                .toList());
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

    private static Finding finding(Rule rule, String error) {
        Span span = rule.unit().span();
        Matcher quoted = QUOTED.matcher(error);
        int at = quoted.find() ? span.text().indexOf(quoted.group(1)) : -1;
        Span place = at < 0
                ? rule.nameSpan()
                : span.at(span.from() + at, span.from() + at + quoted.group(1).length());
        return place.error(CODE, sentence(error)).help("Drools says so; compare the rule with one that works");
    }

    private static String sentence(String error) {
        return GENERATED
                .matcher(error.lines().findFirst().orElse("the rules do not compile"))
                .replaceAll("");
    }
}
