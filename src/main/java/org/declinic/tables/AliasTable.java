package org.declinic.tables;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The table of what people write for the names that rules know: {@code names.csv}, at any place beside the rules. */
public final class AliasTable {

    /** The end of its path. */
    public static final String NAME = "names.csv";

    /** The column with the type and field, such as {@code CheckoutAttempt.platform}. */
    public static final String FIELD = "field";

    /** The column with what people write. */
    public static final String WRITTEN = "written";

    /** The column with the name that rules know. */
    public static final String KNOWN = "name";

    private AliasTable() {}

    /**
     * Whether a table is one of aliases.
     *
     * @param path its path, with slashes
     * @return true for one of that name
     */
    public static boolean isOne(String path) {
        return !TablePaths.of(path, List.of(NAME)).isEmpty();
    }

    /**
     * The aliases in tables.
     *
     * @param texts the tables, without mistakes in them
     * @return what people write and the name, by type and field
     */
    public static Map<String, Map<String, String>> byField(Stream<String> texts) {
        return TableFile.byTwoKeys(NAME, texts, FIELD, WRITTEN, KNOWN);
    }
}
