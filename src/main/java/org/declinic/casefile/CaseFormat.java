package org.declinic.casefile;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** The formats of case files. */
enum CaseFormat {
    YAML,
    JSON,
    NDJSON,
    CSV;

    private static final int LOOK_AHEAD = 1 << 16;

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
        String start = new String(beginning, 0, length).stripLeading();
        String firstLine = start.lines().findFirst().orElse("").strip();
        if (start.startsWith("[")) {
            return JSON;
        }
        if (start.startsWith("{")) {
            return firstLine.endsWith("}") ? NDJSON : JSON;
        }
        boolean header = firstLine.contains(",") && !firstLine.contains(": ") && !firstLine.startsWith("-");
        return header ? CSV : YAML;
    }
}
