package org.declinic.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;
import org.declinic.syntax.RuleFile;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;

/** Reads the rules of a file with Drools' own parser. */
final class RuleParser {

    /** What Drools puts before the sentence that says what is wrong. */
    private static final Pattern ERROR_PREFIX = Pattern.compile("^\\[ERR \\d+] (?:Line (\\d+):(\\d+) )?");

    private static final Pattern ANNOTATION = Pattern.compile("@(\\w+)");

    private final List<Finding> findings = new ArrayList<>();

    List<Finding> findings() {
        return findings;
    }

    /** The rules of a file, without its queries; none when the file cannot be parsed. */
    List<RuleDescr> rules(RuleFile file) {
        return parse(file).map(RuleParser::rules).orElse(List.of());
    }

    /** The rules of what was parsed, without its queries. */
    static List<RuleDescr> rules(PackageDescr parsed) {
        return parsed.getRules().stream()
                .filter(rule -> !(rule instanceof QueryDescr))
                .toList();
    }

    /** What is in a file, or empty when it cannot be parsed. */
    Optional<PackageDescr> parse(RuleFile file) {
        DrlParser parser = new DrlParser();
        PackageDescr parsed = null;
        try {
            parsed = parser.parse(false, file.text());
        } catch (DroolsParserException | RuntimeException e) {
            findings.add(
                    Finding.error(Place.of(file.path()), "syntax", "the file cannot be parsed: " + e.getMessage()));
        }
        parser.getErrors().stream()
                .filter(error -> !(error.getMessage().contains("null Package")))
                .forEach(error -> findings.add(finding(file, error)));
        return Optional.ofNullable(parsed);
    }

    /** What is always true of a rule of the file. */
    RuleEntry entry(RuleFile file, RuleDescr rule) {
        Map<String, String> annotations = new LinkedHashMap<>();
        Matcher written = ANNOTATION.matcher(file.text());
        written.region(Math.max(rule.getStartCharacter(), 0), file.text().length());
        while (written.find() && annotations.size() < rule.getAnnotations().size()) {
            if (rule.getAnnotation(written.group(1)) != null) {
                annotations.put(
                        written.group(1),
                        value(rule.getAnnotation(written.group(1)).getSingleValueAsString()));
            }
        }
        return new RuleEntry(
                rule.getName(), file.path(), rule.getLine(), Math.max(rule.getColumn(), 0) + 1, annotations);
    }

    private static String value(String written) {
        boolean quoted = written.length() > 1 && written.startsWith("\"") && written.endsWith("\"");
        return quoted ? written.substring(1, written.length() - 1).translateEscapes() : written.strip();
    }

    private static Finding finding(RuleFile file, DroolsError error) {
        Matcher prefix = ERROR_PREFIX.matcher(error.getMessage());
        String message = prefix.replaceFirst("");
        if (error instanceof ParserError at) {
            return Finding.error(new Place(file.path(), at.getRow(), at.getCol() + 1), "syntax", message);
        }
        return Finding.error(Place.of(file.path()), "syntax", message);
    }
}
