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

    private static final Pattern FORM = Pattern.compile("[\\w.%+*-]+=[^&\\s]*&[\\w.%+*-]+=");

    /** In a cell of a table, quotes are doubled. */
    private static final Pattern LINE_WITH_JSON = Pattern.compile("\\{\\s*\"(?!\")");

    private static final int FIRST_LINES = 10;

    /** Whether a file's name is one of records in any of their formats, which are not those of cases. */
    static boolean mayHoldRecords(String file) {
        String ending = endingOf(file);
        return ending.equals("txt")
                || ending.equals("log")
                || of(file).filter(format -> format != YAML).isPresent();
    }

    private static String endingOf(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        if (name.endsWith(PACKED)) {
            name = name.substring(0, name.length() - PACKED.length());
        }
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The format that a file's name tells, also of a file that is packed. */
    static Optional<CaseFormat> of(String file) {
        return switch (endingOf(file)) {
            case "yaml", "yml" -> Optional.of(YAML);
            case "json" -> Optional.of(JSON);
            case "ndjson", "jsonl" -> Optional.of(NDJSON);
            case "csv" -> Optional.of(CSV);
            default -> Optional.empty();
        };
    }

    /** Whether records are the rows of a table, and not lines with JSON or a form in them. */
    static boolean isTable(String file, byte[] beginning, char delimiter) {
        List<String> lines = linesOf(beginning);
        return !endingOf(file).equals("log")
                && lines.stream().noneMatch(line -> LINE_WITH_JSON.matcher(line).find())
                && lines.stream()
                        .limit(1)
                        .noneMatch(line -> line.indexOf('{') >= 0
                                || FORM.matcher(line).lookingAt()
                                || line.indexOf(delimiter) < 0 && line.indexOf('&') >= 0);
    }

    static boolean isXml(byte[] beginning) {
        return linesOf(beginning).stream().limit(1).anyMatch(line -> line.startsWith("<"));
    }

    private static List<String> linesOf(byte[] beginning) {
        return new String(beginning, StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .limit(FIRST_LINES)
                .toList();
    }

    /** The format that the beginning of a text shows. */
    static CaseFormat shownBy(byte[] beginning) {
        List<String> lines = linesOf(beginning);
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
