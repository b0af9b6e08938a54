package org.declinic.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;
import org.declinic.syntax.RuleFile;
import org.drools.drl.ast.descr.RuleDescr;

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
    private final Map<RuleFile, List<RuleDescr>> rulesOf = new HashMap<>();

    CulpritSearch(List<RuleFile> files) {
        this.files = files;
        RuleParser parser = new RuleParser();
        files.forEach(file -> rulesOf.put(file, parser.rules(file)));
    }

    /** One finding for each rule that does not compile; when no rule is to blame, what Drools says of the whole. */
    List<Finding> findings(String ofTheWhole) {
        List<Finding> findings = new ArrayList<>();
        Optional<String> withoutRules = errorOfOnly(files.get(0), List.of());
        if (withoutRules.isPresent()) {
            return List.of(outsideOfRules(withoutRules.get()));
        }
        for (RuleFile file : files) {
            List<RuleDescr> rules = rulesOf.get(file);
            if (errorOfOnly(file, rules).isPresent()) {
                rules.forEach(rule ->
                        errorOfOnly(file, List.of(rule)).ifPresent(error -> findings.add(finding(file, rule, error))));
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

    private Optional<String> errorOfOnly(RuleFile kept, List<RuleDescr> rules) {
        return RuleCompiler.error(files.stream()
                .map(file -> new RuleFile(file.folder(), file.path(), withOnly(file == kept ? rules : List.of(), file)))
                .toList());
    }

    /** The file with spaces for all other rules, so that every line stays where it is. */
    private String withOnly(List<RuleDescr> kept, RuleFile file) {
        StringBuilder text = new StringBuilder(file.text());
        for (RuleDescr rule : rulesOf.get(file)) {
            if (!kept.contains(rule)) {
                for (int at = rule.getStartCharacter(); at <= rule.getEndCharacter(); at++) {
                    text.setCharAt(at, text.charAt(at) == '\n' ? '\n' : ' ');
                }
            }
        }
        return text.toString();
    }

    private static Finding finding(RuleFile file, RuleDescr rule, String error) {
        String message = "in rule \"" + rule.getName() + "\": " + sentence(error);
        Matcher quoted = QUOTED.matcher(error);
        int at = quoted.find() ? file.text().indexOf(quoted.group(1), rule.getStartCharacter()) : -1;
        boolean inRule = at >= 0 && at <= rule.getEndCharacter();
        return Finding.error(file.place(inRule ? at : rule.getStartCharacter()), CODE, message);
    }

    private static String sentence(String error) {
        return GENERATED
                .matcher(error.lines().findFirst().orElse("the rules do not compile"))
                .replaceAll("");
    }
}
