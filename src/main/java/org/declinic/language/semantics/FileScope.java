package org.declinic.language.semantics;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.declinic.language.syntax.ParsedFile;
import org.declinic.language.syntax.Token;
import org.declinic.language.syntax.Unit;
import org.drools.drl.ast.descr.GlobalDescr;

/** What names mean in a file: its imports, functions and globals. */
final class FileScope {

    private final Types types;
    private final String packageName;
    private final List<String> packages = new ArrayList<>();
    private final Map<String, List<String>> imports = new HashMap<>();
    private final Map<String, Optional<Type>> found = new ConcurrentHashMap<>();
    private final Set<String> missingImports = ConcurrentHashMap.newKeySet();
    private final List<String> staticImports = new ArrayList<>();
    private final Map<String, String> globals = new HashMap<>();
    private final Map<String, String> functions = new HashMap<>();
    private volatile SortedSet<String> known;

    FileScope(ParsedFile file, Types types) {
        this.types = types;
        this.packageName = file.units().stream()
                .filter(unit -> unit.keyword().equals("package"))
                .findFirst()
                .map(FileScope::written)
                .orElse("");
        file.units().stream()
                .filter(unit -> unit.keyword().equals("import"))
                .map(FileScope::written)
                .forEach(this::add);
        file.tree().getFunctions().forEach(function -> functions.put(function.getName(), function.getReturnType()));
        for (GlobalDescr global : file.tree().getGlobals()) {
            globals.put(global.getIdentifier(), global.getType());
        }
    }

    /** What is written after the keyword, also where the keyword is misspelt. */
    static String written(Unit unit) {
        return unit.header().stream()
                .skip(1)
                .filter(token -> !token.is(";"))
                .map(Token::text)
                .collect(Collectors.joining(" "))
                .replace(" . ", ".");
    }

    private void add(String written) {
        if (written.startsWith("static ") || written.startsWith("function ")) {
            String imported = written.substring(written.indexOf(' ') + 1);
            if (imported.contains(".")) {
                staticImports.add(imported);
            }
        } else if (written.endsWith(".*")) {
            packages.add(written.substring(0, written.length() - 1));
        } else if (!written.startsWith("accumulate ") && !written.startsWith("acc ")) {
            imports.computeIfAbsent(Types.simpleName(written), any -> new ArrayList<>())
                    .add(written);
        }
    }

    String packageName() {
        return packageName;
    }

    SortedSet<String> globals() {
        return new TreeSet<>(globals.keySet());
    }

    Type global(String name) {
        return type(globals.get(name)).orElse(null);
    }

    boolean hasFunction(String name) {
        return functions.containsKey(name);
    }

    /** What a function of the file gives, or {@code null} where that cannot be told. */
    Type resultOf(String function) {
        return functions.containsKey(function) ? type(functions.get(function)).orElse(null) : null;
    }

    /** The type of a name as it is written in this file. */
    Optional<Type> type(String written) {
        return found.computeIfAbsent(written, this::find);
    }

    private Optional<Type> find(String written) {
        String name = written.replaceAll("<.*|\\[.*", "");
        Stream<String> candidates = Stream.of(
                        Stream.of(name),
                        imports.getOrDefault(name, List.of()).stream(),
                        Stream.of(Types.qualified(packageName, name)),
                        packages.stream().map(each -> each + name),
                        Stream.of("java.lang." + name))
                .flatMap(each -> each);
        return candidates.map(types::find).flatMap(Optional::stream).findFirst();
    }

    /** The types that can be named in this file without an import of their own. */
    SortedSet<String> knownTypes() {
        if (known == null) {
            SortedSet<String> names = types.names();
            imports.keySet().stream().filter(name -> type(name).isPresent()).forEach(names::add);
            known = Collections.unmodifiableSortedSet(names);
        }
        return known;
    }

    /** Whether a type of this name is imported, and from where there is none. */
    boolean importsInVain(String name) {
        return imports.containsKey(name) && type(name).isEmpty();
    }

    /** Whether a line that should import something is not yet said to be missing. */
    boolean misses(String line) {
        return missingImports.add(line);
    }

    /** The static methods of a name that are imported. */
    List<Callable> staticMethods(String name) {
        return staticImports.stream()
                .filter(each -> Types.simpleName(each).equals(name) || each.endsWith(".*"))
                .flatMap(each -> types.find(each.substring(0, each.lastIndexOf('.'))).stream())
                .flatMap(type -> type.methods(name).stream())
                .filter(method -> Modifier.isStatic(method.java().getModifiers()))
                .toList();
    }

    /** Whether a name is that of a constant that is imported. */
    boolean hasStaticField(String name) {
        return staticImports.stream()
                .filter(each -> Types.simpleName(each).equals(name) || each.endsWith(".*"))
                .flatMap(each -> types.find(each.substring(0, each.lastIndexOf('.'))).stream())
                .anyMatch(type -> type.constants().contains(name));
    }

    /** The names of everything that can be called without a value before it. */
    SortedSet<String> functions() {
        SortedSet<String> names = new TreeSet<>(functions.keySet());
        staticImports.stream()
                .filter(each -> each.endsWith(".*"))
                .flatMap(each -> types.find(each.substring(0, each.lastIndexOf('.'))).stream())
                .flatMap(type -> Stream.of(type.javaClass().getMethods()))
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .forEach(method -> names.add(method.getName()));
        return names;
    }

    SortedSet<String> anywhere(String simpleName) {
        return types.anywhere(simpleName);
    }
}
