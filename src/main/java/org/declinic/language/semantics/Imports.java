package org.declinic.language.semantics;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.language.syntax.ParsedFile;
import org.declinic.language.syntax.Span;
import org.declinic.language.syntax.Token;
import org.declinic.language.syntax.Unit;
import org.declinic.text.DidYouMean;

/** Finds imports of what there is not. Nothing more is said where a file uses it. */
record Imports(Types types, List<Finding> findings) {

    private static final Set<String> OTHERS = Set.of("static", "function", "accumulate", "acc");

    void check(ParsedFile file) {
        FileScope scope = types.scope(file);
        for (Unit unit : file.units()) {
            List<Token> words = new ArrayList<>(unit.header());
            words.removeIf(word -> word.is(";"));
            if (unit.keyword().equals("import")
                    && file.understood(unit)
                    && words.size() > 1
                    && words.stream().allMatch(word -> word.isWord() || word.is(".") || word.is("*"))
                    && !OTHERS.contains(words.get(1).text())) {
                Span all = unit.span()
                        .at(words.get(1).from(), words.get(words.size() - 1).to());
                check(scope, FileScope.written(unit), all);
            }
        }
    }

    private void check(FileScope scope, String written, Span place) {
        SortedSet<String> packages = types.packages();
        String name = written.endsWith(".*") ? written.substring(0, written.length() - 2) : "";
        if (!name.isEmpty() && types.find(name).isPresent()) {
            findings.add(place.finding(Code.UNKNOWN_TYPE, "'" + name + "' is a type, and no package")
                    .help("write import static " + written + " for its methods and constants"));
        } else if (!name.isEmpty()) {
            DidYouMean.nearest(name, packages)
                    .filter(nearest -> !packages.contains(name) && !types.hasPackage(name))
                    .ifPresent(nearest ->
                            findings.add(place.finding(Code.UNKNOWN_TYPE, "there is no package '" + name + "'")
                                    .help("did you mean '" + nearest + ".*'?")));
        } else if (packages.contains(written)) {
            findings.add(place.finding(Code.UNKNOWN_TYPE, "'" + written + "' is a package, and no type")
                    .help("write " + written + ".*"));
        } else if (types.find(written).isEmpty()) {
            findings.add(place.finding(Code.UNKNOWN_TYPE, "there is no type '" + written + "'")
                    .help(help(scope, written)));
        }
    }

    private String help(FileScope scope, String written) {
        String simple = Types.simpleName(written);
        SortedSet<String> elsewhere = new TreeSet<>(scope.anywhere(simple));
        if (!elsewhere.isEmpty()) {
            return "write import " + elsewhere.first();
        }
        boolean knownPackage = types.hasPackage(written.substring(0, Math.max(0, written.lastIndexOf('.'))));
        String near = knownPackage ? DidYouMean.help(simple, scope.knownTypes()) : null;
        return near == null ? "remove this line, and declare the type" : near;
    }
}
