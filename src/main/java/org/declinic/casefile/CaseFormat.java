package org.declinic.casefile;

import java.io.BufferedReader;
import java.io.IOException;
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

    private static final int LOOK_AHEAD = 1 << 16;
    private static final Pattern HEADER = Pattern.compile("\"?(id|now|\\w+(\\.\\d+)?\\.\\w+)\"?\\s*(,|$)");

    /** The format that a file's name tells. */
    static Optional<CaseFormat> of(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "yaml", "yml" -> Optional.of(YAML);
            case "json" -> Optional.of(JSON);
            case "ndjson", "jsonl" -> Optional.of(NDJSON);
            case "csv" -> Optional.of(CSV);
            default -> Optional.empty();
        };
    }

    /** The format that the beginning of a text shows. The reader stays where it is. */
    static CaseFormat of(BufferedReader text) throws IOException {
        text.mark(LOOK_AHEAD);
        char[] beginning = new char[LOOK_AHEAD];
        int length = Math.max(text.read(beginning), 0);
        text.reset();
        List<String> lines = new String(beginning, 0, length)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .limit(1)
                .toList();
        String first = lines.isEmpty() ? "" : lines.get(0);
        if (first.startsWith("[")) {
            return JSON;
        }
        if (first.startsWith("{")) {
            return first.endsWith("}") ? NDJSON : JSON;
        }
        return HEADER.matcher(first).lookingAt() ? CSV : YAML;
    }
}
