package org.declinic.engine.knowledge;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.declinic.language.semantics.JavaClasses;
import org.declinic.language.semantics.RuleSet;
import org.declinic.language.syntax.DroolsParts;
import org.declinic.language.syntax.ParsedFile;
import org.declinic.language.syntax.RuleFile;
import org.declinic.language.syntax.RuleFiles;
import org.declinic.language.syntax.Span;
import org.declinic.language.syntax.Token;
import org.declinic.language.syntax.Unit;
import org.drools.model.Model;

/**
 * Finds out whether Drools compiles many rules, without making a rule set of them: the types that they declare first,
 * then their packages in as many parts as there are processors, which together takes two thirds of the time.
 */
final class Verification {

    /** Below this many rules, it takes no longer to compile them as a whole, which can then be kept. */
    static final int MANY_RULES = 300;

    private final RuleFiles files;
    private final RuleSet rules;

    Verification(RuleFiles files, RuleSet rules) {
        this.files = files;
        this.rules = rules;
    }

    /** What all parts are compiled to; empty when some do not compile, and compiling the whole tells what is wrong. */
    Optional<List<Model>> models() {
        ClassLoader types;
        try {
            List<RuleFile> declaring =
                    rules.files().stream().map(Verification::typesOnly).toList();
            byte[] module = RuleCompiler.compileOn(files.of(declaring), JavaClasses.loader())
                    .orElseThrow(() -> new IOException("the types do not compile"));
            types = RuleModule.of(RuleModule.entries(module)).classes();
        } catch (IOException e) {
            return Optional.empty();
        }
        List<Optional<RuleModule>> modules =
                DroolsParts.inParallel(List.copyOf(parts()), part -> RuleCompiler.verify(files.of(part), types));
        return modules.stream().allMatch(Optional::isPresent)
                ? Optional.of(modules.stream()
                        .flatMap(module -> module.get().models().stream())
                        .toList())
                : Optional.empty();
    }

    /** The files of each package together, since they share functions and queries, and the packages in equal parts. */
    private Collection<List<RuleFile>> parts() {
        int processors = Runtime.getRuntime().availableProcessors();
        List<List<RuleFile>> parts = new ArrayList<>();
        IntStream.range(0, processors).forEach(part -> parts.add(new ArrayList<>()));
        rules.files().stream()
                .collect(groupingBy(Verification::packageOf, TreeMap::new, java.util.stream.Collectors.toList()))
                .values()
                .forEach(files -> parts.stream()
                        .min(Comparator.comparingInt(Verification::size))
                        .orElseThrow()
                        .addAll(files.stream().map(Verification::withoutTypes).toList()));
        return parts.stream().filter(part -> !part.isEmpty()).toList();
    }

    private static int size(List<RuleFile> part) {
        return part.stream().mapToInt(file -> file.text().length()).sum();
    }

    private static String packageOf(ParsedFile file) {
        return file.units().stream()
                .filter(unit -> unit.keyword().equals("package"))
                .flatMap(unit -> unit.header().stream().skip(1))
                .map(Token::text)
                .reduce("", String::concat);
    }

    private static RuleFile typesOnly(ParsedFile file) {
        return without(file, List.of("rule", "query", "function", "global"));
    }

    /** The file without the types that it declares. */
    static RuleFile withoutTypes(ParsedFile file) {
        return without(file, List.of("declare"));
    }

    private static RuleFile without(ParsedFile file, List<String> keywords) {
        StringBuilder text = new StringBuilder(file.file().text());
        for (Unit unit : file.units()) {
            if (keywords.contains(unit.keyword())) {
                Span span = unit.span();
                text.replace(span.from(), span.to(), span.text().replaceAll("[^\n]", " "));
            }
        }
        return RuleFile.generated(file.file().path(), text.toString());
    }
}
