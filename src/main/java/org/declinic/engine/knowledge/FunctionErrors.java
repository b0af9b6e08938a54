package org.declinic.engine.knowledge;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.declinic.language.semantics.JavaClasses;
import org.declinic.language.syntax.ParsedFile;
import org.declinic.language.syntax.Span;
import org.declinic.language.syntax.Token;
import org.declinic.language.syntax.Unit;
import org.kie.memorycompiler.JavaCompiler;
import org.kie.memorycompiler.resources.MemoryResourceReader;
import org.kie.memorycompiler.resources.MemoryResourceStore;

/** Finds the line of a function that does not compile: Drools knows only that of the class it makes of all of them. */
final class FunctionErrors {

    private static final String CLASS = "Functions";

    private FunctionErrors() {}

    /** The words of the line that an error is about, none when the function does not have it by itself. */
    static List<Token> lineOf(ParsedFile file, Unit function, String error) {
        String path = "src/main/java/rules/" + CLASS + ".java"; // Drools takes the first three off
        MemoryResourceReader source = new MemoryResourceReader();
        source.add(path, java(file, function).getBytes(StandardCharsets.UTF_8));
        Span span = function.span();
        int first = span.place().line();
        return Stream.of(JavaCompiler.createEclipseCompiler()
                        .compile(new String[] {path}, source, new MemoryResourceStore(), JavaClasses.loader())
                        .getErrors())
                .filter(problem -> error.contains(problem.getMessage()))
                .map(problem -> first + problem.getStartLine() - 1)
                .map(line -> function.words().stream()
                        .filter(word -> span.at(word).place().line() == line)
                        .toList())
                .findFirst()
                .orElse(List.of());
    }

    /** A class of one function, whose lines are those of the class. */
    private static String java(ParsedFile file, Unit function) {
        String imports = file.units().stream()
                .filter(unit -> unit.keyword().equals("import"))
                .map(unit -> unit.words().stream()
                        .filter(word -> !word.is(";"))
                        .map(word -> word.is("function") ? "static" : word.text())
                        .collect(Collectors.joining(" ", "", "; ")))
                .collect(Collectors.joining());
        return "package rules; " + imports + "class " + CLASS + " { "
                + function.span().text().replaceFirst("function", "static") + " }";
    }
}
