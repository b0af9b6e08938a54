package org.declinic.authoring.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.declinic.finding.Finding;

/** Writes findings for programs, as one array. */
public final class CheckJson {

    private record Entry(
            String file, int line, int column, String severity, String code, String rule, String message, String help) {

        static Entry of(Finding finding) {
            return new Entry(
                    finding.place().file(),
                    finding.place().line(),
                    finding.place().column(),
                    finding.severity().toString(),
                    finding.code(),
                    finding.rule().orElse(null),
                    finding.message(),
                    finding.help());
        }
    }

    private CheckJson() {}

    /**
     * The findings.
     *
     * @param findings the findings
     * @return a JSON array
     */
    public static String of(List<Finding> findings) {
        try {
            return new ObjectMapper()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(findings.stream().map(Entry::of).toList())
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("findings are texts and numbers", e);
        }
    }
}
