package org.declinic.language.semantics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.declinic.facts.Names;
import org.declinic.facts.Table;
import org.declinic.finding.Code;
import org.declinic.finding.Excerpt;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;
import org.declinic.language.syntax.ParsedFile;
import org.declinic.language.syntax.RuleFile;
import org.declinic.tables.Columns;
import org.declinic.tables.TableFile;
import org.declinic.tables.TablePaths;
import org.declinic.text.DidYouMean;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.drools.drl.ast.descr.TypeFieldDescr;

/** Reads the tables of a rule set, and finds the types that they are of. */
final class TableTypes {

    /** A cell in quotes, to the end of the line when they are not closed. */
    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"]|\"\")*\"?");

    private final Map<String, RuleFile> sources;
    private final List<TableType> types;
    private final List<Finding> findings = new ArrayList<>();

    private TableTypes(List<ParsedFile> rules, List<RuleFile> tables) {
        this.sources = tables.stream().collect(Collectors.toMap(RuleFile::path, Function.identity()));
        Stream<TableType> ofProgram = Stream.of(Aliases.TYPE, Wordings.TYPE, Sensitive.TYPE)
                .filter(type -> tables.stream()
                        .anyMatch(table -> !TablePaths.of(table.path(), List.of(type.end()))
                                .isEmpty()))
                .map(TableType::empty);
        Stream<TableType> declared = rules.stream()
                .flatMap(file -> file.tree().getTypeDeclarations().stream())
                .filter(type -> type.getAnnotation(Table.class.getSimpleName()) != null)
                .map(TableTypes::declared)
                .filter(type -> !type.keys().isEmpty()); // which is said where the type is declared
        this.types = Stream.concat(declared, ofProgram).toList();
        read();
        checkTypes(rules);
    }

    static TableTypes of(List<ParsedFile> rules, List<RuleFile> tables) {
        return new TableTypes(rules, tables);
    }

    List<TableType> types() {
        return types;
    }

    /** Whether a table is one of the program's own. */
    boolean isOwn(TableFile table) {
        return sources.get(table.path()).own();
    }

    /** What is wrong with the tables. */
    List<Finding> findings() {
        return findings;
    }

    /** What is wrong with the types. */
    private void checkTypes(List<ParsedFile> rules) {
        for (ParsedFile file : rules) {
            for (TypeDeclarationDescr type : file.tree().getTypeDeclarations()) {
                types.stream()
                        .filter(each -> each.name().equals(type.getTypeName())
                                && each.tables().isEmpty()
                                && !each.end().isBlank())
                        .forEach(each -> findings.add(Declarations.nameOf(file, type)
                                .finding(Code.NO_TABLE, "there is no table " + each.end() + " for " + each.name())
                                .help(near(each.end()))));
            }
        }
    }

    private String near(String end) {
        String near = DidYouMean.help(end, sources.keySet());
        return near == null ? "write the file, beside the rules, or its name as it is into @Table" : near;
    }

    private void read() {
        Map<String, TableFile> read = new TreeMap<>();
        sources.forEach((path, table) ->
                read.put(path, TableFile.of(path, table.text(), mistake -> findings.add(inLine(mistake)))));
        List<String> ends = types.stream().map(TableType::end).toList();
        read.forEach((path, table) -> {
            List<TableType> ofTable = types.stream()
                    .filter(type -> TablePaths.of(path, ends).contains(type.end()))
                    .toList();
            ofTable.forEach(type -> type.tables().add(table));
            if (ofTable.isEmpty()) {
                findings.add(inLine(Finding.at(new Place(path, 1, 1), Code.UNUSED_TABLE, "no type is of this table")
                        .help("declare one with @Table( \"" + path + "\" ), or remove the file")));
            } else {
                new TableRows(
                                table,
                                ofTable,
                                other -> sources.get(other).opened(),
                                finding -> findings.add(inLine(finding)))
                        .check();
            }
        });
    }

    private static TableType declared(TypeDeclarationDescr type) {
        Map<String, String> columns = new LinkedHashMap<>();
        List<String> keys = new ArrayList<>();
        boolean names = false;
        for (TypeFieldDescr field : type.getFields().values()) {
            String column = Columns.column(field.getFieldName());
            columns.put(column, Types.simpleName(field.getPattern().getObjectType()));
            if (field.getAnnotation("key") != null) {
                names |= keys.isEmpty() && field.getAnnotation(Names.class.getSimpleName()) != null;
                keys.add(column);
            }
        }
        Object end = type.getAnnotation(Table.class.getSimpleName()).getSingleValue();
        String unquoted = end == null ? "" : end.toString().replace("\"", "");
        return new TableType(type.getTypeName(), unquoted, columns, keys, names, new ArrayList<>());
    }

    private static int endOfCell(String line, int from) {
        boolean begins = from == 0 || line.charAt(from - 1) == ',';
        if (from < line.length() && line.charAt(from) == '"' && !begins) {
            return from + 1; // a quote that should not be there
        }
        Matcher quoted = QUOTED.matcher(line).region(from, line.length());
        int comma = line.indexOf(',', from);
        return quoted.lookingAt() ? quoted.end() : comma < 0 ? line.length() : comma;
    }

    /** The finding with the line of the table, the cell marked. */
    Finding inLine(Finding finding) {
        RuleFile table = sources.get(finding.place().file());
        String line = table.text()
                .lines()
                .skip(finding.place().line() - 1L)
                .findFirst()
                .orElse("");
        int from = Math.min(finding.place().column() - 1, line.length());
        Excerpt excerpt = new Excerpt(table.opened(), null, line, Math.max(1, endOfCell(line, from) - from));
        return new Finding(
                finding.place(), finding.kind(), finding.severity(), finding.message(), finding.help(), excerpt);
    }
}
