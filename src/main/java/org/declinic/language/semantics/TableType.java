package org.declinic.language.semantics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.declinic.tables.TableFile;

/**
 * A type whose facts are rows of tables, with its tables.
 *
 * @param name its simple name
 * @param end the end of the paths of its tables, as {@code @Table} has it
 * @param columns the columns of its fields, in their order, with the simple names of the fields' types
 * @param keys the columns of its {@code @key} fields, in their order
 * @param names whether the cells of the first key list names
 * @param tables its tables, in order of their paths
 */
public record TableType(
        String name,
        String end,
        Map<String, String> columns,
        List<String> keys,
        boolean names,
        List<TableFile> tables) {

    /**
     * A type of tables that the program itself reads, and no rule.
     *
     * @param name the end of the paths of its tables
     * @param keys the columns that make a row one of its own
     * @param last the column beside them
     * @return the type, all of whose columns are texts
     */
    static TableType ofProgram(String name, List<String> keys, String last) {
        Map<String, String> columns = new LinkedHashMap<>();
        keys.forEach(column -> columns.put(column, "String"));
        columns.put(last, "String");
        return new TableType(name, name, columns, keys, false, List.of());
    }

    /** The same type, for other tables. */
    TableType empty() {
        return new TableType(name, end, columns, keys, names, new ArrayList<>());
    }
}
