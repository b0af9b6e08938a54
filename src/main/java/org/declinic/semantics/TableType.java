package org.declinic.semantics;

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
        List<TableFile> tables) {}
