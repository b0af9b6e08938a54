package org.declinic.tables;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.declinic.facts.Table;
import org.drools.base.RuleBase;
import org.kie.api.KieBase;

/** Finds the tables of a type in the module of compiled rules. */
final class TableTexts {

    private TableTexts() {}

    /** The texts of the tables by their paths, in order. */
    static Map<String, String> of(Class<?> type, KieBase kieBase) {
        String end = end(type);
        if (end == null) {
            throw new IllegalStateException(type.getSimpleName() + " is not declared with @Table");
        }
        List<String> ends = DeclaredTypes.of(kieBase)
                .map(each -> end(each.getFactClass()))
                .filter(Objects::nonNull)
                .toList();
        Map<String, String> ofType = new TreeMap<>(ModuleResource.of(((RuleBase) kieBase).getRootClassLoader()));
        ofType.keySet().removeIf(path -> !TablePaths.of(path, ends).contains(end));
        return ofType;
    }

    private static String end(Class<?> type) {
        Table table = type.getAnnotation(Table.class);
        return table == null ? null : table.value();
    }
}
