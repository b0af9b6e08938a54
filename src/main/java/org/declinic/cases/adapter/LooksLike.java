package org.declinic.cases.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Supplier;
import org.declinic.cases.casefile.CaseText;
import org.declinic.cases.casefile.Records;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;

/** Says of what is no case whether an adapter would take it. Safe to use from many threads. */
public final class LooksLike {

    private final Supplier<Mappings> mappings;
    private Mappings loaded;

    /**
     * Knows adapters.
     *
     * @param mappings gives them when they are first needed
     */
    public LooksLike(Supplier<Mappings> mappings) {
        this.mappings = mappings;
    }

    /**
     * What is wrong with a text that was to be a case.
     *
     * @param text the text
     * @param findings what is wrong with it as a case
     * @return the same, or which adapter to name
     */
    public List<Finding> about(CaseText text, List<Finding> findings) {
        if (findings.stream().noneMatch(LooksLike::isOfAnotherKind)) {
            return findings;
        }
        for (JsonNode record : Records.guessed(text)) {
            String help = From.lookingLike(all().accepting(record));
            if (help != null) {
                return List.of(Finding.at(text.place(), Code.UNKNOWN_INPUT, "this is no case file")
                        .help(help
                                + Records.otherDelimiter(text)
                                        .map(option -> " " + option)
                                        .orElse("")));
            }
        }
        return findings;
    }

    private static boolean isOfAnotherKind(Finding finding) {
        return finding.kind() == Code.NOT_A_CASE
                || finding.kind() == Code.UNKNOWN_FIELD
                || finding.kind() == Code.SYNTAX;
    }

    private synchronized Mappings all() {
        loaded = loaded == null ? mappings.get() : loaded;
        return loaded;
    }
}
