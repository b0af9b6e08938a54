package org.declinic.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.declinic.text.PlainName;
import org.drools.base.RuleBase;
import org.drools.base.factmodel.AccessibleFact;
import org.kie.api.KieBase;

/**
 * The tables of a type that rules declare, as they are in the module of the compiled rules. They are read when a rule
 * first asks for a row, and stay as long as the module does. Immutable, and safe to use from many threads.
 */
public final class RowTable {

    /** By the type and, since a type may be loaded by the parent of its module, by the module. */
    private static final ClassValue<Map<ClassLoader, RowTable>> ALL = new ClassValue<>() {
        @Override
        protected Map<ClassLoader, RowTable> computeValue(Class<?> type) {
            return Collections.synchronizedMap(new WeakHashMap<>());
        }
    };

    private final Class<?> type;
    private final Columns columns;
    private final List<TableRow> all = new ArrayList<>();
    private final RowKeys rows = new RowKeys();
    private final Phrases phrases = new Phrases();

    private RowTable(Class<?> type, Map<String, String> tables) {
        this.type = type;
        this.columns = new Columns(type);
        tables.forEach((path, text) -> TableFile.of(path, text, mistake -> {
                    throw new IllegalStateException(mistake.inFull());
                })
                .rows()
                .forEach(this::add));
    }

    private void add(TableRow row) {
        all.add(row);
        List<String> cells =
                columns.keys().stream().map(key -> row.cell(key).orElse("")).toList();
        phrases.add(cells.get(0), row);
        if (columns.hasNames(0)) {
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
            table = new RowTable(type, TableTexts.of(type, kieBase));
            ofType.put(module, table);
        }
        return table;
    }

    /** {@return all rows, in order of the tables} */
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
            String[] listed =
                    columns.hasNames(columns.keys().indexOf(column)) ? cell.split("\\|") : new String[] {cell};
            for (String name : listed) {
                names.putIfAbsent(name.strip(), listed[0].strip());
            }
        }
        names.remove("");
        return names;
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
        if (wanted.isEmpty() || wanted.size() > columns.keys().size()) {
            throw new IllegalArgumentException(
                    "rows of " + type.getSimpleName() + " are looked up by " + String.join(", ", columns.keys()));
        }
        return inTurn(wanted)
                .filter(keys -> !keys.contains(null))
                .map(keys -> rows.find(columns.asWritten(keys), row -> row.holds(day, starter)).stream()
                        .map(row -> columns.fact(row, keys))
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
     * not denied by what stands right before it. Of a phrase within a longer one only the longer counts.
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
                : phrases.in(text, row -> row.holds(day, starter) && fits(row, others)).stream()
                        .map(row -> columns.fact(row, List.of()))
                        .toList();
    }

    private boolean fits(TableRow row, List<?> others) {
        List<String> keys = columns.keys();
        return IntStream.range(1, keys.size())
                .allMatch(key -> row.cell(keys.get(key))
                        .map(cell -> key <= others.size() && cell.equals(String.valueOf(others.get(key - 1))))
                        .orElse(true));
    }

    /**
     * The row that a fact was made of.
     *
     * @param fact a fact of this type
     * @return the row, or empty when a rule made or changed the fact itself
     */
    public Optional<TableRow> rowOf(Object fact) {
        AccessibleFact made = (AccessibleFact) fact;
        return rows.fitting(columns.keysOf(made)).stream()
                .filter(row -> columns.isOf(row, made))
                .findFirst();
    }
}
