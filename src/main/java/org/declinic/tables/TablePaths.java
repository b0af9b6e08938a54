package org.declinic.tables;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** Which tables a type is about, by the end of their paths. */
public final class TablePaths {

    private static final String ANY_PART_OF_A_NAME = "*";

    private TablePaths() {}

    /**
     * Those of some ends of paths that a table belongs to: one that names it alone comes before those with a star.
     *
     * @param path the table's path, with slashes
     * @param ends ends of paths, as {@link org.declinic.facts.Table} has them
     * @return those that it belongs to, none when nobody asks for it
     */
    public static List<String> of(String path, Collection<String> ends) {
        List<String> fitting =
                ends.stream().distinct().filter(end -> fits(path, end)).toList();
        List<String> alone = fitting.stream()
                .filter(end -> !end.contains(ANY_PART_OF_A_NAME))
                .toList();
        return alone.isEmpty() ? fitting : alone;
    }

    private static boolean fits(String path, String end) {
        String pattern = Pattern.quote(end).replace(ANY_PART_OF_A_NAME, "\\E[^/]*\\Q");
        return path.matches("(?:.*/)?" + pattern);
    }
}
