package org.declinic.tables;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.declinic.facts.Names;
import org.declinic.text.PlainName;
import org.drools.base.factmodel.AccessibleFact;
import org.kie.api.definition.type.Key;
import org.kie.api.definition.type.Position;

/** The fields of a type of rows, by which facts are made of rows. Immutable. */
public final class Columns {

    private static final String JAVA_WORDS =
            "case|default|class|final|public|static|switch|this|new|enum|package|import";

    private final Class<?> type;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final List<String> keys;

    Columns(Class<?> type) {
        this.type = type;
        Stream.of(type.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(Position.class))
                .sorted(Comparator.comparingInt(
                        field -> field.getAnnotation(Position.class).value()))
                .forEach(field -> fields.put(column(field.getName()), field));
        this.keys = fields.keySet().stream()
                .filter(column -> fields.get(column).isAnnotationPresent(Key.class))
                .toList();
    }

    /** The columns of the {@code @key} fields, in their order. */
    List<String> keys() {
        return keys;
    }

    /** Whether the cells of a key, by its number from 0, list names. */
    boolean hasNames(int key) {
        return key == 0 && fields.get(keys.get(0)).isAnnotationPresent(Names.class);
    }

    /**
     * The column of a field: of its name, save for an underscore after a word that Java keeps for itself.
     *
     * @param field the name of the field
     * @return the name of the column
     */
    public static String column(String field) {
        boolean kept =
                field.endsWith("_") && field.substring(0, field.length() - 1).matches(JAVA_WORDS);
        return kept ? field.substring(0, field.length() - 1) : field;
    }

    /** Values of the first keys as rows are looked up by them. */
    List<String> asWritten(List<?> wanted) {
        List<String> written = new ArrayList<>(wanted.size());
        for (int key = 0; key < wanted.size(); key++) {
            String text = String.valueOf(wanted.get(key));
            written.add(hasNames(key) ? PlainName.of(text) : text);
        }
        return written;
    }

    /** A new fact of a row, with some values in place of those of its first keys. */
    Object fact(TableRow row, List<?> wanted) {
        try {
            AccessibleFact fact = (AccessibleFact) type.getDeclaredConstructor().newInstance();
            for (Map.Entry<String, Field> field : fields.entrySet()) {
                int key = keys.indexOf(field.getKey());
                Object value = key >= 0 && key < wanted.size()
                        ? wanted.get(key)
                        : valueOf(row, field.getKey(), field.getValue()).orElse(null);
                fact.setValue(field.getValue().getName(), value);
            }
            return fact;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no row of " + type.getName() + " can be made", e);
        }
    }

    /** The keys of a fact as rows are looked up by them. */
    List<String> keysOf(AccessibleFact fact) {
        List<Object> known = new ArrayList<>();
        for (String key : keys) {
            Object value = fact.getValue(fields.get(key).getName());
            known.add(value == null ? "" : value);
        }
        return asWritten(known);
    }

    /** Whether a fact says what a row does, whatever its keys are. */
    boolean isOf(TableRow row, AccessibleFact fact) {
        return fields.entrySet().stream()
                .filter(field -> !keys.contains(field.getKey()))
                .allMatch(field -> valueOf(row, field.getKey(), field.getValue())
                        .equals(Optional.ofNullable(
                                fact.getValue(field.getValue().getName()))));
    }

    private static Optional<Object> valueOf(TableRow row, String column, Field field) {
        return row.cell(column).flatMap(text -> Cells.value(field.getType().getSimpleName(), text));
    }
}
