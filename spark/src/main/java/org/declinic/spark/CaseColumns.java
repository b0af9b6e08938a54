package org.declinic.spark;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The columns of a table of cases: {@code id}, {@code now} and {@code confirmed}; a fact by its fields, such as
 * {@code CheckoutAttempt.total} or {@code PriorAttempt.2.outcome}; or whole, as a structure or an array of them. One column of
 * texts alone, called {@code json} or {@code value}, holds whole cases.
 */
final class CaseColumns {

    private static final List<String> KEYS = List.of("id", "now", "confirmed");
    private static final List<String> OF_TEXTS = List.of("json", "value");
    private static final Pattern DOTTED = Pattern.compile("(\\w+)\\.(?:([1-9]\\d{0,3})\\.)?(\\w+)");

    /** Moments as cases have them, with all that Spark knows of a second. */
    private static final Map<String, String> AS_CASES =
            Map.of("ignoreNullFields", "true", "timeZone", "UTC", "timestampFormat", "yyyy-MM-dd'T'HH:mm:ss.SSSSSSXXX");

    private final List<Column> keys = new ArrayList<>();
    private final Map<String, SortedMap<Integer, List<StructField>>> byFields = new LinkedHashMap<>();
    private final Map<String, StructType> whole = new LinkedHashMap<>();

    private CaseColumns() {}

    /**
     * The text of each row.
     *
     * @param schema the table
     * @param besides columns that are no part of a case
     * @param errorOf what is wrong with a case, as a line of an errors file, or {@code null}
     * @throws IllegalArgumentException when a column is no part of a case, with its name
     */
    static Column text(StructType schema, Collection<String> besides, UnaryOperator<String> errorOf) {
        List<StructField> fields = fields(schema, besides);
        if (isOfTexts(fields)) {
            return column(fields.get(0).name());
        }
        CaseColumns columns = new CaseColumns();
        fields.forEach(columns::add);
        Names.demandKnown(columns.names(), errorOf);
        return to_json(columns.row(), AS_CASES);
    }

    /** The text of each row that is a record of another system. */
    static Column record(StructType schema, Collection<String> besides) {
        List<StructField> fields = fields(schema, besides);
        return isOfTexts(fields)
                ? column(fields.get(0).name())
                : to_json(
                        struct(fields.stream()
                                .map(field -> column(field.name()))
                                .toArray(Column[]::new)),
                        AS_CASES);
    }

    private static List<StructField> fields(StructType schema, Collection<String> besides) {
        for (String name : besides) {
            if (!List.of(schema.fieldNames()).contains(name)) {
                throw new IllegalArgumentException("there is no column '" + name + "'");
            }
        }
        return Arrays.stream(schema.fields())
                .filter(field -> !besides.contains(field.name()))
                .toList();
    }

    private static boolean isOfTexts(List<StructField> fields) {
        return fields.size() == 1
                && OF_TEXTS.contains(fields.get(0).name())
                && fields.get(0).dataType().equals(DataTypes.StringType);
    }

    private static Column column(String name) {
        return col("`" + name.replace("`", "``") + "`");
    }

    private void add(StructField field) {
        String name = field.name();
        Matcher dotted = DOTTED.matcher(name);
        if (KEYS.contains(name)) {
            keys.add(name.equals("id") ? column(name).cast(DataTypes.StringType).as(name) : column(name));
        } else if (structure(field.dataType()) != null) {
            whole.put(name, structure(field.dataType()));
        } else if (dotted.matches()) {
            int number = dotted.group(2) == null ? 1 : Integer.parseInt(dotted.group(2));
            byFields.computeIfAbsent(dotted.group(1), type -> new TreeMap<>())
                    .computeIfAbsent(number, fact -> new ArrayList<>())
                    .add(field);
        } else {
            throw new IllegalArgumentException(
                    "a column is id, now, confirmed, Type.field, or a type with its fields, not '" + name
                            + "'; where it is no part of the case, name it besides");
        }
    }

    private static StructType structure(DataType type) {
        DataType one = type instanceof ArrayType array ? array.elementType() : type;
        return one instanceof StructType structure ? structure : null;
    }

    /** The fields of each type, by the names that they have here. */
    private Map<String, List<String>> names() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        whole.forEach((type, fields) -> names.put(type, List.of(fields.fieldNames())));
        byFields.forEach((type, facts) -> {
            if (whole.containsKey(type)) {
                throw new IllegalArgumentException(
                        "there are columns for the fields of " + type + ", and one for all of it");
            }
            names.put(
                    type,
                    facts.values().stream()
                            .flatMap(List::stream)
                            .map(CaseColumns::fieldOf)
                            .distinct()
                            .toList());
        });
        return names;
    }

    private static String fieldOf(StructField column) {
        return column.name().substring(column.name().lastIndexOf('.') + 1);
    }

    private Column row() {
        List<Column> facts = new ArrayList<>();
        whole.keySet().forEach(type -> facts.add(column(type)));
        byFields.forEach((type, ofType) -> facts.add(facts(ofType.values()).as(type)));
        List<Column> all = new ArrayList<>(keys);
        if (!facts.isEmpty()) {
            all.add(struct(facts.toArray(Column[]::new)).as("facts"));
        }
        return struct(all.toArray(Column[]::new));
    }

    /** The elements of an array have the same fields, whatever columns there are for each. */
    private static Column facts(Collection<List<StructField>> ofType) {
        Set<String> fields = ofType.stream()
                .flatMap(List::stream)
                .map(CaseColumns::fieldOf)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return array_compact(
                array(ofType.stream().map(columns -> fact(columns, fields)).toArray(Column[]::new)));
    }

    /** As in CSV, a fact of which nothing is known is none. */
    private static Column fact(List<StructField> columns, Set<String> fields) {
        Column[] known = columns.stream()
                .map(column -> when(column(column.name()).isNotNull(), lit(true)))
                .toArray(Column[]::new);
        Map<String, Column> values =
                columns.stream().collect(Collectors.toMap(CaseColumns::fieldOf, column -> column(column.name())));
        Column[] named = fields.stream()
                .map(field -> values.getOrDefault(field, lit(null)).as(field))
                .toArray(Column[]::new);
        return when(coalesce(known), struct(named));
    }
}
