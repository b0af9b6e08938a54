package org.declinic.language.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The lists of classes name what there is, and leave out what rules must not reach. */
class ClassListTest {

    /** Members of Java versions after the one that this program is compiled for. */
    private static final Set<String> OF_LATER_JAVA = Set.of(
            "java.lang.String splitWithDelimiters",
            "java.lang.StringBuilder repeat",
            "java.math.BigInteger nextProbablePrime");

    /** Public types of our two packages that are nothing for rules. */
    private static final Set<String> NOT_FOR_RULES =
            Set.of("Fact", "FactTypes", "FieldNames", "Gives", "GivesNamed", "Needs", "Overrules");

    @Test
    void everyClassAndMemberThatIsListedExists() throws IOException {
        List<String> unknown = new ArrayList<>();
        for (String line : lines()) {
            String[] words = line.split(" ");
            Optional<Class<?>> type = words[0].endsWith(".*") ? Optional.of(Object.class) : Classes.find(words[0]);
            if (type.isEmpty()) {
                unknown.add(line);
                continue;
            }
            Stream.of(words)
                    .skip(2)
                    .filter(member -> !member.equals("<init>") && !has(type.get(), member))
                    .map(member -> words[0] + " " + member)
                    .filter(member -> !OF_LATER_JAVA.contains(member))
                    .forEach(unknown::add);
        }
        assertEquals(List.of(), unknown);
    }

    @Test
    void everyFactAndConclusionIsListed() throws IOException {
        List<String> missing = new ArrayList<>();
        for (String name : List.of("facts", "conclusions")) {
            try (Stream<Path> files = Files.list(Path.of("src/main/java/org/declinic", name))) {
                files.map(file -> file.getFileName().toString().replace(".java", ""))
                        .filter(type -> !type.equals("package-info") && !NOT_FOR_RULES.contains(type))
                        .map(type -> "org.declinic." + name + "." + type)
                        .filter(type -> Modifier.isPublic(
                                Classes.find(type).orElseThrow().getModifiers()))
                        .filter(type -> !ClassList.ALLOWED.names(type))
                        .forEach(missing::add);
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void whatIsInheritedIsJudgedByTheLineOfTheClassThatHasIt() {
        Permitted permitted = new Permitted(List.of(ClassList.ALLOWED));
        assertTrue(permitted.permit(IllegalStateException.class, "getMessage"));
        assertTrue(!permitted.permit(IllegalStateException.class, "printStackTrace"));
        assertTrue(permitted.permit(String.class, "toString"));
        assertTrue(!permitted.permit(String.class, "getClass"));
        assertTrue(!permitted.permit(String.class, "wait"));
        assertTrue(!permitted.permit(java.util.List.class, "stream"));
        assertTrue(!permitted.permit(java.time.ZoneOffset.class, "systemDefault"));
        assertTrue(!permitted.permit(java.util.AbstractList.class, "size"));
    }

    private static boolean has(Class<?> type, String member) {
        boolean isMethod = Stream.of(type.getMethods(), type.getDeclaredMethods())
                .flatMap(Stream::of)
                .anyMatch(method -> method.getName().equals(member));
        return isMethod
                || Stream.of(type.getFields()).anyMatch(field -> field.getName().equals(member));
    }

    private static List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String file : List.of("allowed.txt", "scaffolding.txt")) {
            try (InputStream in = ClassList.class.getResourceAsStream(file)) {
                new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .forEach(lines::add);
            }
        }
        return lines;
    }
}
