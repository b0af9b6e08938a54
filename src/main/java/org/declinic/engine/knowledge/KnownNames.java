package org.declinic.engine.knowledge;

import java.lang.annotation.Annotation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.declinic.facts.AsWritten;
import org.declinic.facts.CurrencyCode;
import org.declinic.facts.FieldNames;
import org.declinic.facts.Region;
import org.declinic.language.semantics.ComparedNames;
import org.declinic.language.semantics.ComparedNames.Column;
import org.declinic.language.semantics.ComparedNames.Names;
import org.declinic.language.syntax.RuleFile;
import org.declinic.tables.AliasTable;
import org.declinic.tables.RowTable;
import org.declinic.text.PlainName;
import org.declinic.values.Property;

/**
 * The names that a rule set knows for a field: those that its rules compare it with, those in the columns of tables that
 * they compare it with, and what people write for them. Tables are read when the first case needs them. Immutable.
 */
final class KnownNames implements FieldNames {

    private static final List<Class<? extends Annotation>> NO_NAMES =
            List.of(AsWritten.class, Region.class, CurrencyCode.class);

    private final Map<String, Names> compared;
    private final Function<String, RowTable> rows;
    private final Map<String, Map<String, String>> aliases;

    /**
     * The names.
     *
     * @param compared what {@link ComparedNames} says of the rules
     * @param rows the tables of a type of rows, by its simple name
     * @param tables the tables of the rule set
     */
    KnownNames(Map<String, Names> compared, Function<String, RowTable> rows, List<RuleFile> tables) {
        this.compared = compared;
        this.rows = rows;
        this.aliases = AliasTable.byField(
                tables.stream().filter(table -> AliasTable.isOne(table.path())).map(RuleFile::text));
    }

    @Override
    public Map<String, String> of(Class<?> type, String field) {
        if (holdsNoNames(type, field)) {
            return Map.of();
        }
        String key = type.getSimpleName() + '.' + field;
        Map<String, String> names = new LinkedHashMap<>();
        Names ofField = compared.get(key);
        if (ofField != null) {
            ofField.texts().forEach(text -> put(names, text, text));
            for (Column column : ofField.columns()) {
                rows.apply(column.type()).names(column.column()).forEach((written, name) -> put(names, written, name));
            }
        }
        Set<String> sharing = ofField == null ? Set.of(key) : ofField.fields();
        sharing.forEach(
                each -> aliases.getOrDefault(each, Map.of()).forEach((written, name) -> put(names, written, name)));
        names.remove("");
        return names;
    }

    /** Of names that differ in spelling only, each is read as it is. */
    private static void put(Map<String, String> names, String written, String name) {
        String known = names.putIfAbsent(PlainName.of(written), name);
        if (known != null && !known.equals(name) && written.equals(name)) {
            names.put(written, name);
        }
    }

    private static boolean holdsNoNames(Class<?> type, String field) {
        return Property.of(type, field)
                .filter(known -> NO_NAMES.stream().anyMatch(known::has))
                .isPresent();
    }
}
