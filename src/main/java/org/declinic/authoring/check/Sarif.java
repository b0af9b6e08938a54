package org.declinic.authoring.check;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.declinic.finding.Finding;
import org.declinic.finding.Severity;

/** Writes findings as SARIF 2.1.0, from which code hosts show them at the lines that changed. */
public final class Sarif {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Sarif() {}

    /**
     * What was found, and what is allowed as suppressed in source. Files are named relative to the working directory, which is to be the repository's root.
     *
     * @param check what was found
     * @return a SARIF log of one run
     */
    public static String of(Check check) {
        ObjectNode log = JSON.createObjectNode();
        log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json").put("version", "2.1.0");
        ObjectNode run = log.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver").put("name", "Declinic");
        Optional.ofNullable(Sarif.class.getPackage().getImplementationVersion())
                .ifPresent(version -> driver.put("version", version));
        run.put("columnKind", "utf16CodeUnits");
        List<Allowed> allowed = check.allowed();
        List<String> codes = Stream.concat(
                        check.findings().stream(), allowed.stream().map(Allowed::finding))
                .map(Finding::code)
                .distinct()
                .sorted()
                .toList();
        ArrayNode rules = driver.putArray("rules");
        codes.forEach(code ->
                rules.addObject().put("id", code).putObject("help").put("text", "See docs/checks/" + code + ".md."));
        ArrayNode results = run.putArray("results");
        for (Finding finding : check.findings()) {
            ObjectNode result = result(results.addObject(), finding, codes.indexOf(finding.code()));
            if (!allowed.isEmpty()) {
                result.putArray("suppressions"); // the standard wants it of all results or of none
            }
        }
        for (Allowed each : allowed) {
            Finding finding = each.finding();
            result(results.addObject(), finding, codes.indexOf(finding.code()))
                    .putArray("suppressions")
                    .addObject()
                    .put("kind", "inSource")
                    .put("justification", each.reason());
        }
        return log.toPrettyString() + "\n";
    }

    private static ObjectNode result(ObjectNode result, Finding finding, int index) {
        String help = finding.help() == null ? "" : "; " + finding.help();
        result.put("ruleId", finding.code())
                .put("ruleIndex", index)
                .put("level", finding.severity() == Severity.ERROR ? "error" : "warning")
                .putObject("message")
                .put("text", finding.message() + help);
        ObjectNode location = result.putArray("locations").addObject();
        ObjectNode physical = location.putObject("physicalLocation");
        physical.putObject("artifactLocation").put("uri", uri(finding));
        if (finding.place().line() > 0) {
            ObjectNode region = physical.putObject("region");
            region.put("startLine", finding.place().line());
            region.put("startColumn", finding.place().column());
            if (finding.excerpt() != null) {
                region.put(
                        "endColumn",
                        finding.place().column() + finding.excerpt().length());
            }
        }
        finding.rule()
                .ifPresent(rule ->
                        location.putArray("logicalLocations").addObject().put("name", rule));
        return result;
    }

    private static String uri(Finding finding) {
        String file = finding.excerpt() == null
                ? finding.place().file()
                : finding.excerpt().file();
        try {
            return new URI(null, null, file.replace('\\', '/'), null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a path makes a URI", e);
        }
    }
}
