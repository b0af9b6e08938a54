package org.declinic.tables;

import java.lang.reflect.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.WeakHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.declinic.facts.Names;
import org.declinic.facts.Table;
import org.declinic.text.PlainName;
import org.drools.base.RuleBase;
import org.drools.base.factmodel.AccessibleFact;
import org.kie.api.KieBase;
import org.kie.api.definition.type.Key;
import org.kie.api.definition.type.Position;

/**
 * The tables of a type that rules declare, as they are in the module of the compiled rules. They are read when a rule
 * first asks for a row, and stay as long as the module does. Immutable, and safe to use from many threads.
 */
public final class RowTable {

    private static final String JAVA_WORDS =
            "case|default|class|final|public|static|switch|this|new|enum|package|import";

    /** By the type and, since a type may be loaded by the parent of its module, by the module. */
    private static final ClassValue<Map<ClassLoader, RowTable>> ALL = new ClassValue<>() {
        @Override
        protected Map<ClassLoader, RowTable> computeValue(Class<?> type) {
            return Collections.synchronizedMap(new WeakHashMap<>());
        }
    };

    private final Class<?> type;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final List<String> keys;
    private final List<TableRow> all = new ArrayList<>();
    private final RowKeys rows = new RowKeys();
    private final Phrases phrases = new Phrases();

    private RowTable(Class<?> type, Map<String, String> tables) {
        this.type = type;
        Stream.of(type.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(Position.class))
                .sorted(Comparator.comparingInt(
                        field -> field.getAnnotation(Position.class).value()))
                .forEach(field -> fields.put(column(field.getName()), field));
        this.keys = fields.keySet().stream()
                .filter(column -> fields.get(column).isAnnotationPresent(Key.class))
                .toList();
        tables.forEach((path, text) -> TableFile.of(path, text, mistake -> {
                    throw new IllegalStateException(mistake.inFull());
                })
                .rows()
                .forEach(this::add));
    }

    private void add(TableRow row) {
        all.add(row);
        List<String> cells = keys.stream().map(key -> row.cell(key).orElse("")).toList();
        phrases.add(cells.get(0), row);
        if (hasNames(0)) {
            for (String name : cells.get(0).split("\\|")) {
                rows.add(
                        Stream.concat(
                                        Stream.of(PlainName.of(name)),
                                        cells.stream().skip(1))
                                .toList(),
                        row);
            }
        } else {
            rows.add(cells, row);
        }
    }

    private boolean hasNames(int key) {
        return key == 0 && fields.get(keys.get(0)).isAnnotationPresent(Names.class);
    }

    /**
     * The tables of a type.
     *
     * @param type the class of the type
     * @param kieBase the rules that ask for rows
     * @return its rows
     * @throws IllegalStateException when the type has no tables, or the module of the rules does not hold them
     */
    public static RowTable of(Class<?> type, KieBase kieBase) {
        ClassLoader module = ((RuleBase) kieBase).getRootClassLoader();
        Map<ClassLoader, RowTable> ofType = ALL.get(type);
        RowTable table = ofType.get(module);
        if (table == null) {
            table = new RowTable(type, tables(type, kieBase, module));
            ofType.put(module, table);
        }
        return table;
    }

    /** Those of all tables of the module that are of a type. */
    private static Map<String, String> tables(Class<?> type, KieBase kieBase, ClassLoader module) {
        String end = end(type);
        if (end == null) {
            throw new IllegalStateException(type.getSimpleName() + " is not declared with @Table");
        }
        List<String> ends = kieBase.getKiePackages().stream()
                .flatMap(inPackage -> inPackage.getFactTypes().stream())
                .map(each -> end(each.getFactClass()))
                .filter(Objects::nonNull)
                .toList();
        Map<String, String> ofType = new TreeMap<>(ModuleResource.of(module));
        ofType.keySet().removeIf(path -> !TablePaths.of(path, ends).contains(end));
        return ofType;
    }

    private static String end(Class<?> type) {
        Table table = type.getAnnotation(Table.class);
        return table == null ? null : table.value();
    }

    /**
     * All rows.
     *
     * @return the rows, in order of the tables
     */
    public List<TableRow> rows() {
        return Collections.unmodifiableList(all);
    }

    /**
     * The names in a column, in the order of the tables.
     *
     * @param column the name of a column
     * @return each name and what it stands for: of cells that list names the first, of others the name itself
     */
    public Map<String, String> names(String column) {
        Map<String, String> names = new LinkedHashMap<>();
        for (TableRow row : all) {
            String cell = row.cell(column).orElse("");
            String[] listed = hasNames(keys.indexOf(column)) ? cell.split("\\|") : new String[] {cell};
            for (String name : listed) {
                names.putIfAbsent(name.strip(), listed[0].strip());
            }
        }
        names.remove("");
        return names;
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

    /**
     * Facts of the rows of some keys, new ones each time, with those keys in place of what the tables say in their stead.
     *
     * @param wanted values for the first of the {@code @key} fields, in their order; of an unknown one there are no rows,
     *     and those of a list are tried in turn until there are
     * @param day the day of the payment, or {@code null} when it is not known
     * @param starter who began the payment, or {@code null} when it is not known
     * @return the rows that say it most exactly, in the order of the tables
     * @throws IllegalArgumentException when there are more values than keys, or none
     */
    public List<Object> find(List<?> wanted, LocalDate day, String starter) {
        if (wanted.isEmpty() || wanted.size() > keys.size()) {
            throw new IllegalArgumentException(
                    "rows of " + type.getSimpleName() + " are looked up by " + String.join(", ", keys));
        }
        return inTurn(wanted)
                .filter(keys -> !keys.contains(null))
                .map(keys -> rows.find(asWritten(keys), row -> row.holds(day, starter)).stream()
                        .map(row -> fact(row, keys))
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The keys with each of the values of a key that is a list. */
    private static Stream<List<Object>> inTurn(List<?> wanted) {
        Stream<List<Object>> all = Stream.of(List.of());
        for (Object key : wanted) {
            Collection<?> values = key instanceof Collection<?> several ? several : Collections.singleton(key);
            all = all.flatMap(before -> values.stream().map(value -> {
                List<Object> keys = new ArrayList<>(before);
                keys.add(value);
                return keys;
            }));
        }
        return all;
    }

    /**
     * Facts of the rows whose first key is a phrase that stands in a text: as whole words, in letters of any case, and
     * not denied by what stands right before it.
     *
     * @param text the text, or {@code null}, in which nothing stands
     * @param others a value for each of the other keys; a row without a value in its place fits any
     * @param day the day of the payment, or {@code null} when it is not known
     * @param starter who began the payment, or {@code null} when it is not known
     * @return the rows, in the order in which their phrases stand in the text
     */
    public List<Object> findIn(String text, List<?> others, LocalDate day, String starter) {
        return text == null
                ? List.of()
                : phrases.in(text).stream()
                        .filter(row -> row.holds(day, starter) && fits(row, others))
                        .map(row -> fact(row, List.of()))
                        .toList();
    }

    private boolean fits(TableRow row, List<?> others) {
        return IntStream.range(1, keys.size())
                .allMatch(key -> row.cell(keys.get(key))
                        .map(cell -> key <= others.size() && cell.equals(String.valueOf(others.get(key - 1))))
                        .orElse(true));
    }

    private List<String> asWritten(List<?> wanted) {
        List<String> written = new ArrayList<>(wanted.size());
        for (int key = 0; key < wanted.size(); key++) {
            String text = String.valueOf(wanted.get(key));
            written.add(hasNames(key) ? PlainName.of(text) : text);
        }
        return written;
    }

    private Object fact(TableRow row, List<?> wanted) {
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

    private static Optional<Object> valueOf(TableRow row, String column, Field field) {
        return row.cell(column).flatMap(text -> Cells.value(field.getType().getSimpleName(), text));
    }

    /**
     * The row that a fact was made of.
     *
     * @param fact a fact of this type
     * @return the row, or empty when a rule made or changed the fact itself
     */
    public Optional<TableRow> rowOf(Object fact) {
        AccessibleFact made = (AccessibleFact) fact;
        List<Object> known = new ArrayList<>();
        for (String key : keys) {
            Object value = made.getValue(fields.get(key).getName());
            known.add(value == null ? "" : value);
        }
        return rows.fitting(asWritten(known)).stream()
                .filter(row -> isOf(row, made))
                .findFirst();
    }

    private boolean isOf(TableRow row, AccessibleFact fact) {
        return fields.entrySet().stream()
                .filter(field -> !keys.contains(field.getKey()))
                .allMatch(field -> valueOf(row, field.getKey(), field.getValue())
                        .equals(Optional.ofNullable(
                                fact.getValue(field.getValue().getName()))));
    }
}
