package org.declinic.language.semantics;

import static java.util.stream.Collectors.groupingBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.declinic.facts.CurrencyCode;
import org.declinic.facts.Derivable;
import org.declinic.facts.Derived;
import org.declinic.facts.FactTypes;
import org.declinic.facts.HowMany;
import org.declinic.facts.Table;
import org.declinic.language.syntax.ParsedFile;
import org.declinic.language.syntax.Token;
import org.declinic.language.syntax.Unit;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.drools.drl.ast.descr.TypeFieldDescr;

/** All types that the files of a rule set declare, and the Java classes beside them. Safe to share once it is made. */
final class Types {

    /** Where rules find classes that they are likely to mean. */
    private static final List<String> LIKELY_PACKAGES = List.of(
            "org.declinic.facts",
            "org.declinic.conclusions",
            "java.time",
            "java.math",
            "java.util",
            "java.time.temporal");

    private final Map<String, DeclaredType> declared = new TreeMap<>();
    private final Map<String, List<String>> bySimpleName;
    private final SortedSet<String> packages = new TreeSet<>(LIKELY_PACKAGES);
    private final Map<ParsedFile, FileScope> scopes = new HashMap<>();

    Types(List<ParsedFile> files) {
        files.forEach(file -> scopes.put(file, new FileScope(file, this)));
        scopes.values().forEach(scope -> packages.add(scope.packageName()));
        files.forEach(this::addNames);
        this.bySimpleName = declared.keySet().stream().collect(groupingBy(Types::simpleName));
        files.forEach(this::addFields);
    }

    FileScope scope(ParsedFile file) {
        return scopes.get(file);
    }

    Optional<Type> find(String qualified) {
        Type type = declared.get(qualified);
        return type == null ? classOf(qualified).map(JavaType::of) : Optional.of(type);
    }

    /** The qualified names of the types of a simple name, wherever they are. */
    SortedSet<String> anywhere(String simple) {
        SortedSet<String> names = new TreeSet<>();
        names.addAll(bySimpleName.getOrDefault(simple, List.of()));
        LIKELY_PACKAGES.stream()
                .map(likely -> likely + "." + simple)
                .filter(name -> classOf(name).isPresent())
                .forEach(names::add);
        return names;
    }

    /** The packages that rules are likely to import from. */
    SortedSet<String> packages() {
        return packages;
    }

    /** Whether there is a package of other classes. */
    boolean hasPackage(String name) {
        return JavaClasses.loader().getResource(name.replace('.', '/')) != null;
    }

    /** The simple names of all types that rules are about. */
    SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>(FactTypes.inJava().names());
        RuleTypes.ALL.stream().map(Class::getSimpleName).forEach(names::add);
        declared.keySet().stream().map(Types::simpleName).forEach(names::add);
        return names;
    }

    /** The types of a simple name that cases can state. */
    List<Type> stated(String simple) {
        return Stream.concat(
                        bySimpleName.getOrDefault(simple, List.of()).stream()
                                .map(declared::get)
                                .filter(DeclaredType::isStated),
                        FactTypes.inJava().find(simple).map(JavaType::of).stream())
                .toList();
    }

    static String simpleName(String qualified) {
        return qualified.substring(qualified.lastIndexOf('.') + 1);
    }

    /** No file can name a class without a package. */
    private static Optional<Class<?>> classOf(String name) {
        int dot = name.lastIndexOf('.');
        if (dot < 1) {
            return Optional.empty();
        }
        Optional<Class<?>> found = JavaClasses.find(name);
        boolean nested = name.charAt(dot - 1) != '.'
                && Character.isUpperCase(simpleName(name.substring(0, dot)).charAt(0));
        return found.isEmpty() && nested ? classOf(name.substring(0, dot) + "$" + name.substring(dot + 1)) : found;
    }

    private void addNames(ParsedFile file) {
        String inPackage = scope(file).packageName();
        for (TypeDeclarationDescr type : file.tree().getTypeDeclarations()) {
            declared.putIfAbsent(
                    qualified(inPackage, type.getTypeName()),
                    new DeclaredType(type.getTypeName(), file.file().own()));
        }
        file.tree().getEnumDeclarations().forEach(type -> incomplete(file, type.getTypeName()));
        for (Unit unit : file.units()) {
            if (unit.keyword().equals("declare") && !file.understood(unit)) {
                unit.header().stream()
                        .skip(1)
                        .filter(Token::isWord)
                        .findFirst()
                        .ifPresent(name -> incomplete(file, name.text()));
            }
        }
    }

    private void incomplete(ParsedFile file, String name) {
        declared.computeIfAbsent(
                        qualified(scope(file).packageName(), name),
                        any -> new DeclaredType(name, file.file().own()))
                .incomplete();
    }

    private void addFields(ParsedFile file) {
        FileScope scope = scope(file);
        for (TypeDeclarationDescr type : file.tree().getTypeDeclarations()) {
            DeclaredType into = declared.get(qualified(scope.packageName(), type.getTypeName()));
            if (FactTypes.inJava().find(type.getTypeName()).isPresent()) {
                into.incomplete(); // two types of one name: nobody knows which one is meant
            }
            if (type.getSuperTypeName() != null) {
                into.parent(
                        scope.type(type.getSuperTypes().get(0).getFullName()).orElse(null));
                if (into.isItsOwnAncestor()) {
                    into.parent(null);
                    into.incomplete();
                }
            }
            if (type.getAnnotation(Derived.class.getSimpleName()) != null) {
                into.derived();
            }
            if (type.getAnnotation(Derivable.class.getSimpleName()) != null) {
                into.derivable();
            }
            AnnotationDescr howMany = type.getAnnotation(HowMany.class.getSimpleName());
            if (howMany != null && "1".equals(String.valueOf(howMany.getValue("max")))) {
                into.once();
            }
            if (type.getAnnotation(Table.class.getSimpleName()) != null) {
                into.ofTable();
            }
            for (TypeFieldDescr field : type.getFields().values()) {
                Type ofField = scope.type(field.getPattern().getObjectType()).orElse(null);
                if (field.getAnnotation(CurrencyCode.class.getSimpleName()) != null) {
                    into.currency(field.getFieldName());
                }
                into.add(field.getFieldName(), ofField, field.getAnnotation("key") != null);
            }
        }
    }

    static String qualified(String inPackage, String name) {
        return inPackage.isEmpty() ? name : inPackage + "." + name;
    }
}
