package org.declinic.cases.casefile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The formats of case files. */
enum CaseFormat {
    YAML,
    JSON,
    NDJSON,
    CSV;

    private static final String PACKED = ".gz";
    private static final Pattern HEADER = Pattern.compile("\"?(id|now|confirmed|\\w+(\\.\\d+)?\\.\\w+)\"?\\s*(,|$)");

    /** The format that a file's name tells, also of a file that is packed. */
    static Optional<CaseFormat> of(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        if (name.endsWith(PACKED)) {
            name = name.substring(0, name.length() - PACKED.length());
        }
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "yaml", "yml" -> Optional.of(YAML);
            case "json" -> Optional.of(JSON);
            case "ndjson", "jsonl" -> Optional.of(NDJSON);
            case "csv" -> Optional.of(CSV);
            default -> Optional.empty();
        };
    }

    /** The format that the beginning of a text shows. */
    static CaseFormat shownBy(byte[] beginning) {
        List<String> lines = new String(beginning, StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .limit(2)
                .toList();
        String first = lines.isEmpty() ? "" : lines.get(0);
        String second = lines.size() < 2 ? "" : lines.get(1);
        if (first.startsWith("[")) {
            return JSON;
        }
        if (first.startsWith("{")) {
            return first.endsWith("}") || second.startsWith("{") ? NDJSON : JSON;
        }
        return HEADER.matcher(first).lookingAt() ? CSV : YAML;
    }
}
