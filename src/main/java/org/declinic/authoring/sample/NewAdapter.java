package org.declinic.authoring.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.declinic.cases.casefile.Records;
import org.declinic.facts.FactTypes;
import org.declinic.facts.HowMany;
import org.declinic.finding.Finding;
import org.declinic.values.Property;

/**
 * The beginning of an adapter.
 *
 * @param mapping its mapping, to be filled in
 * @param sample the sample, with what it says of persons masked
 * @param wrong what keeps the sample from being read
 */
public record NewAdapter(String mapping, String sample, List<Finding> wrong) {

    private static final String BEGINNING = """

            include "declinic";

            # For --from auto: what a record is, or false where it is none of %s.
            # def accepts: if .order? then "an order of %s" else false end;

            {
              # What the attempt is called there, and what all attempts of one payment have in common.
              id: null,
              group: null,
              facts: {
            """;

    private static final int MOST_SHOWN = 40;
    private static final int COLUMN = 34;

    /**
     * Begins an adapter by a sample.
     *
     * @param name what to call it
     * @param file the sample
     * @param types the types of facts that a case can state
     * @return its files
     */
    public static NewAdapter of(String name, Path file, FactTypes types) {
        List<Finding> wrong = new ArrayList<>();
        List<JsonNode> records = new ArrayList<>();
        Records.in(file, record -> records.add(MaskedSample.of(record)), wrong::add);
        Map<String, String> paths = new LinkedHashMap<>();
        records.forEach(record -> addPaths("", record, paths));
        String mapping = "# " + name + ": what it takes, what is lost and why. The paths of the sample:\n#\n"
                + paths.entrySet().stream()
                        .map(path -> "#   " + padded(path.getKey()) + path.getValue() + "\n")
                        .collect(Collectors.joining())
                + BEGINNING.formatted(name, name)
                + types.byName().values().stream()
                        .sorted(Comparator.comparing(type -> !isNeeded(type)))
                        .map(NewAdapter::type)
                        .collect(Collectors.joining(",\n"))
                + "\n  }\n}\n";
        return new NewAdapter(
                mapping,
                records.stream().map(JsonNode::toPrettyString).collect(Collectors.joining("\n", "", "\n")),
                wrong);
    }

    private static boolean isNeeded(Class<?> type) {
        HowMany howMany = type.getAnnotation(HowMany.class);
        return howMany != null && howMany.min() > 0;
    }

    private static String type(Class<?> type) {
        HowMany howMany = type.getAnnotation(HowMany.class);
        boolean several = howMany == null || howMany.max() > 1;
        String fields = Property.allOf(type).stream()
                .map(field -> "      " + padded(field.name() + ": null,") + "# " + kind(field) + "\n")
                .collect(Collectors.joining());
        int lastComma = fields.lastIndexOf("null,");
        String last =
                lastComma < 0 ? fields : fields.substring(0, lastComma) + "null " + fields.substring(lastComma + 5);
        return "    " + type.getSimpleName() + ": " + (several ? "[{" : "{") + "\n" + last + "    "
                + (several ? "}]" : "}");
    }

    private static String kind(Property field) {
        Class<?> type = field.type();
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(" or "));
        }
        return switch (type.getSimpleName()) {
            case "BigDecimal" -> "a number: amount, or major($currency)";
            case "Instant" -> "a time: instant, or instant(\"UTC\")";
            case "YearMonth" -> "\"2027-08\"";
            case "Boolean" -> "true or false";
            case "Integer", "Long" -> "a whole number";
            case "List" -> "a list of texts";
            default ->
                field.name().toLowerCase(Locale.ROOT).endsWith("region")
                        ? "a text: region"
                        : field.name().equals("currency") ? "a text: currency" : "a text";
        };
    }

    private static void addPaths(String path, JsonNode value, Map<String, String> paths) {
        if (value.isObject() && !value.isEmpty()) {
            value.properties()
                    .forEach(field -> addPaths(path + LostPaths.name(field.getKey()), field.getValue(), paths));
        } else if (value.isArray() && !value.isEmpty()) {
            value.forEach(each -> addPaths(path + "[]", each, paths));
        } else {
            String shown = value.toString();
            paths.putIfAbsent(path, shown.length() > MOST_SHOWN ? shown.substring(0, MOST_SHOWN) + "..." : shown);
        }
    }

    private static String padded(String text) {
        return text + " ".repeat(Math.max(1, COLUMN - text.length()));
    }
}
