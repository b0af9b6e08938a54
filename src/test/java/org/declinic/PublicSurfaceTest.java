package org.declinic;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;

/** What services can use is written down, so that it changes only on purpose. */
class PublicSurfaceTest {

    /** The packages for services; those that the documentation is made of. */
    private static final Set<String> FOR_SERVICES = Set.of(
            "org.declinic",
            "org.declinic.facts",
            "org.declinic.conclusions",
            "org.declinic.diagnosis",
            "org.declinic.finding");

    /**
     * The program itself, the step of its build, what a test of all rules and compiled rules need, answers that are passed on,
     * and what the job for Spark works with.
     */
    private static final List<String> USED_FROM_OUTSIDE = List.of(
            "org.declinic.answers.record.CaseRecord",
            "org.declinic.answers.whynot.NearestMisses",
            "org.declinic.cases.adapter.Digest",
            "org.declinic.cases.batch.Part",
            "org.declinic.cases.batch.Parts",
            "org.declinic.cases.batch.SourceTexts",
            "org.declinic.cases.batch.Texts",
            "org.declinic.cases.casefile.LineRange",
            "org.declinic.cli.Program",
            "org.declinic.engine.knowledge.CompileRules",
            "org.declinic.language.sandbox.Guarded",
            "org.declinic.language.sandbox.GuardedMatches");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.declinic");

    @Test
    void itIsAsWrittenDown() throws Exception {
        String surface = classes().map(PublicSurfaceTest::describe).collect(joining("\n"));
        assertEquals(Files.readString(Path.of("src/test/resources/public-surface.txt")), surface);
    }

    @Test
    void itNamesNothingButItselfJavaAndTheKieBase() {
        Set<String> others = new TreeSet<>();
        classes()
                .flatMap(PublicSurfaceTest::members)
                .flatMap(PublicSurfaceTest::typesOf)
                .filter(type -> !type.isPrimitive()
                        && !type.getName().startsWith("java.")
                        && !FOR_SERVICES.contains(type.getPackageName()))
                .forEach(type -> others.add(type.getName()));
        assertEquals(Set.of(KieBase.class.getName(), "org.kie.api.runtime.rule.RuleContext"), others);
    }

    @Test
    void nothingElseIsPublicThatOnlyItsOwnPackageUses() {
        List<String> needless = CLASSES.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC)
                        && type.isTopLevelClass()
                        && !FOR_SERVICES.contains(type.getPackageName()))
                .filter(type -> type.getDirectDependenciesToSelf().stream()
                        .allMatch(use -> use.getOriginClass().getPackageName().equals(type.getPackageName())))
                .map(JavaClass::getName)
                .sorted()
                .toList();
        assertEquals(USED_FROM_OUTSIDE, needless);
    }

    private static Stream<Class<?>> classes() {
        return CLASSES.stream()
                .filter(type -> FOR_SERVICES.contains(type.getPackageName()))
                .filter(type -> isVisible(type.reflect()))
                .sorted((a, b) -> a.getName().compareTo(b.getName()))
                .map(JavaClass::reflect);
    }

    private static boolean isVisible(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || isVisible(type.getEnclosingClass()));
    }

    private static String describe(Class<?> type) {
        return type.toGenericString().replaceFirst(" (non-)?sealed ", " ") // which not every JDK tells
                + "\n"
                + permitted(type)
                + members(type)
                        .map(PublicSurfaceTest::describe)
                        .map(member -> "    " + member.replace(type.getName() + ".", "") + "\n")
                        .sorted()
                        .collect(joining());
    }

    private static String permitted(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses())
                        .map(each -> "    permits " + each.getName() + "\n")
                        .sorted()
                        .collect(joining())
                : "";
    }

    private static String describe(Member member) {
        return member instanceof Executable executable
                ? executable.toGenericString()
                : ((Field) member).toGenericString();
    }

    /** Without what every record and enumeration has. */
    private static Stream<Member> members(Class<?> type) {
        Set<String> always = Set.of("equals", "hashCode", "toString", "values", "valueOf");
        return Stream.of(type.getDeclaredConstructors(), type.getDeclaredMethods(), type.getDeclaredFields())
                .flatMap(Arrays::<Member>stream)
                .filter(member -> (member.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0)
                .filter(member -> !member.isSynthetic() && !always.contains(member.getName()));
    }

    private static Stream<Class<?>> typesOf(Member member) {
        if (member instanceof Executable executable) {
            Class<?> returned = executable instanceof Method method ? method.getReturnType() : void.class;
            return Stream.concat(Stream.of(returned), Arrays.stream(executable.getParameterTypes()))
                    .map(type -> type.isArray() ? type.getComponentType() : type);
        }
        return Stream.of(((Field) member).getType());
    }
}
