package org.declinic.language.semantics;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.declinic.facts.FactTypes;
import org.declinic.facts.Names;
import org.declinic.facts.Table;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.language.syntax.ParsedFile;
import org.declinic.language.syntax.Span;
import org.declinic.language.syntax.Token;
import org.declinic.language.syntax.Unit;
import org.declinic.tables.Cells;
import org.declinic.text.DidYouMean;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.drools.drl.ast.descr.TypeFieldDescr;

/** Checks the types that rule files declare: a name of their own, and fields that may be unknown; and the names of functions. */
final class Declarations {

    private static final Map<String, String> INSTEAD_OF = Map.of(
            "int", "Integer",
            "long", "Long",
            "short", "Integer",
            "byte", "Integer",
            "double", "java.math.BigDecimal",
            "float", "java.math.BigDecimal",
            "boolean", "Boolean",
            "char", "String");

    private static final String FIELD_TYPES =
            "String, Boolean, Integer, java.math.BigDecimal, java.time.Instant or java.util.List";

    /** Types of fields as other languages and people name them. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("date", "java.time.Instant"),
            Map.entry("datetime", "java.time.Instant"),
            Map.entry("time", "java.time.Instant"),
            Map.entry("timestamp", "java.time.Instant"),
            Map.entry("money", "java.math.BigDecimal"),
            Map.entry("amount", "java.math.BigDecimal"),
            Map.entry("decimal", "java.math.BigDecimal"),
            Map.entry("number", "java.math.BigDecimal"),
            Map.entry("text", "String"),
            Map.entry("varchar", "String"),
            Map.entry("bool", "Boolean"),
            Map.entry("yesno", "Boolean"),
            Map.entry("array", "java.util.List"),
            Map.entry("set", "java.util.List"));

    private final Types types;
    private final List<Finding> findings;
    private final Set<String> inJava = Stream.concat(
                    FactTypes.inJava().names().stream(), RuleTypes.ALL.stream().map(Class::getSimpleName))
            .collect(Collectors.toSet());
    private final Map<String, Span> declared = new HashMap<>();
    private final Map<String, Span> functions = new HashMap<>();

    private Declarations(Types types, List<Finding> findings) {
        this.types = types;
        this.findings = findings;
    }

    static void check(List<ParsedFile> files, Types types, boolean anyJava, List<Finding> findings) {
        Declarations declarations = new Declarations(types, findings);
        for (ParsedFile file : files) {
            for (Unit unit : file.units()) {
                if (unit.keyword().equals("declare")) {
                    new TypeAnnotations(unit, types.scope(file), anyJava, findings).check();
                    if (declaresType(unit)) {
                        declarations.checkName(file, unit);
                    }
                } else if (unit.keyword().equals("function")) {
                    declarations.checkNameOfFunction(unit);
                }
            }
            file.tree().getTypeDeclarations().forEach(type -> {
                declarations.checkParent(file, type);
                declarations.checkFields(file, type);
                declarations.checkKeys(file, type);
            });
        }
    }

    /** Whether it is a type that it declares, and not a window or an entry point. */
    private static boolean declaresType(Unit unit) {
        List<Token> words = unit.header();
        return words.size() > 1
                && !words.get(1).is("window")
                && !words.get(1).is("entry")
                && nameOf(words).isWord();
    }

    private void checkName(ParsedFile file, Unit unit) {
        Token name = nameOf(unit.header());
        Span here = unit.span().at(name);
        Span first = declared.putIfAbsent(name.text(), here);
        if (inJava.contains(name.text())) {
            findings.add(here.finding(Code.DUPLICATE_TYPE, "the fact type " + name.text() + " exists already")
                    .help("give it another name, or use the one that exists"));
        } else if (first != null) {
            findings.add(here.finding(
                            Code.DUPLICATE_TYPE,
                            "the fact type " + name.text() + " is declared already: " + first.shown())
                    .help("give it another name, or import the other one"));
        }
    }

    /** The last part of the name that a declaration begins with, for it may stand with its package. */
    private static Token nameOf(List<Token> words) {
        int at = 1;
        while (at < words.size() && (words.get(at).is("trait") || words.get(at).is("enum"))) {
            at++;
        }
        while (at + 2 < words.size() && words.get(at + 1).is(".")) {
            at += 2;
        }
        return words.get(Math.min(at, words.size() - 1));
    }

    /** Drools takes conditions of one text for one condition, also when their packages mean different functions. */
    private void checkNameOfFunction(Unit unit) {
        List<Token> words = unit.header().stream()
                .takeWhile(word -> !word.is("("))
                .filter(Token::isWord)
                .toList();
        Token name = words.get(words.size() - 1);
        Span here = unit.span().at(name);
        Span first = functions.putIfAbsent(name.text(), here);
        if (first != null) {
            findings.add(here.finding(Code.DUPLICATE_FUNCTION, "another function has this name: " + first.shown())
                    .help("give it another name"));
        }
    }

    /** A fact of a type is one of the type that it extends too. */
    private void checkParent(ParsedFile file, TypeDeclarationDescr type) {
        Optional<Type> parent = type.getSuperTypes().stream()
                .findFirst()
                .flatMap(extended -> types.scope(file).type(extended.getFullName()));
        Optional<Type> child = types.scope(file).type(type.getTypeName());
        if (parent.isPresent()
                && child.isPresent()
                && parent.get().isConcluded() != child.get().isConcluded()) {
            String only = child.get().isConcluded()
                    ? "rules conclude " + type.getTypeName() + ", and only a case states "
                            + parent.get().name()
                    : "only a case states " + type.getTypeName() + ", and rules conclude "
                            + parent.get().name();
            findings.add(nameOf(file, type)
                    .finding(Code.STATES_FACT, only)
                    .help("write @Derived or @Derivable in both declarations, or in neither"));
        }
    }

    private void checkFields(ParsedFile file, TypeDeclarationDescr type) {
        FileScope scope = types.scope(file);
        for (TypeFieldDescr field : type.getFields().values()) {
            String written = field.getPattern().getObjectType();
            Span span = file.span(null, field);
            Span word = wordOf(span, written);
            scope.type(written)
                    .filter(of -> of.javaClass() == Double.class || of.javaClass() == Float.class)
                    .ifPresent(of -> findings.add(
                            word.finding(Code.INEXACT_NUMBER, "a " + of.name() + " is only near to what a case says")
                                    .help("write java.math.BigDecimal")));
            scope.type(written).ifPresent(of -> new TypeAnnotationValues(findings).check(field, of, span));
            if (INSTEAD_OF.containsKey(written)) {
                findings.add(word.finding(Code.NEVER_UNKNOWN, field.getFieldName() + " could never be unknown")
                        .help("write " + INSTEAD_OF.get(written)));
            } else if (scope.type(written).isEmpty()) {
                unknown(scope, Types.simpleName(written), word);
            } else if (isOfTable(type)
                    && Cells.written(Types.simpleName(written)).isEmpty()) {
                findings.add(word.finding(Code.WRONG_TYPE, "no cell of a table can hold a " + Types.simpleName(written))
                        .help("fields of a row are " + String.join(", ", Cells.types())));
            }
        }
    }

    private void checkKeys(ParsedFile file, TypeDeclarationDescr type) {
        if (isOfTable(type)
                && type.getFields().values().stream().allMatch(field -> field.getAnnotation("key") == null)) {
            findings.add(nameOf(file, type)
                    .finding(Code.MISSING_ANNOTATION, "the rows of " + type.getTypeName() + " have no @key")
                    .help("write @key after each field by which they are looked up"));
        }
        boolean first = true;
        for (TypeFieldDescr field : type.getFields().values()) {
            boolean isKey = isOfTable(type) && field.getAnnotation("key") != null;
            if (field.getAnnotation(Names.class.getSimpleName()) != null && !(isKey && first)) {
                findings.add(wordOf(file.span(null, field), Names.class.getSimpleName())
                        .finding(Code.BAD_ANNOTATION, "@Names has no effect here")
                        .help("a row is looked up by names in the first @key of a type with @Table"));
            }
            first &= !isKey;
        }
    }

    private static boolean isOfTable(TypeDeclarationDescr type) {
        return type.getAnnotation(Table.class.getSimpleName()) != null;
    }

    /** The name of a type in its declaration. */
    static Span nameOf(ParsedFile file, TypeDeclarationDescr type) {
        return wordOf(file.span(null, type), type.getTypeName());
    }

    private void unknown(FileScope scope, String name, Span word) {
        if (scope.importsInVain(name)) {
            return;
        }
        Set<String> known = new TreeSet<>(scope.knownTypes());
        known.addAll(List.of("String", "Boolean", "Integer", "BigDecimal", "Instant", "List"));
        Set<String> elsewhere = scope.anywhere(name);
        elsewhere.removeIf(type -> type.startsWith("java.") && !FIELD_TYPES.contains(type));
        String meant = MEANT.get(name.toLowerCase(Locale.ROOT));
        String near = meant == null ? DidYouMean.help(name, known) : "write " + meant;
        findings.add(
                elsewhere.isEmpty()
                        ? word.finding(Code.UNKNOWN_TYPE, "there is no type '" + name + "'")
                                .help(near == null ? "fields are " + FIELD_TYPES : near)
                        : word.finding(Code.MISSING_IMPORT, "this file does not import " + name)
                                .help("write " + elsewhere.iterator().next()));
    }

    private static Span wordOf(Span field, String type) {
        String last = Types.simpleName(type);
        return ParsedFile.words(field).stream()
                .filter(word -> word.text().equals(last))
                .reduce((first, second) -> second)
                .map(field::at)
                .orElse(field);
    }
}
