package org.declinic.language.semantics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.declinic.facts.CheckoutAttempt;
import org.drools.model.Index;
import org.junit.jupiter.api.Test;

/** What is known of the class path without looking into each jar. */
class ClassPathNamesTest {

    private static final List<Class<?>> SOME =
            List.of(ClassPathNamesTest.class, CheckoutAttempt.class, Index.ConstraintType.class);

    @Test
    void theClassesOfFoldersAndJarsAreNamed() {
        Set<String> names =
                ClassPathNames.of(ClassLoader.getSystemClassLoader()).orElseThrow();
        assertTrue(names.containsAll(SOME.stream().map(Class::getName).toList()));
    }

    @Test
    void aLoaderOfOtherClassesIsNotTakenForTheClassPath() throws Exception {
        try (URLClassLoader other = new URLClassLoader(new URL[0])) {
            assertEquals(Optional.empty(), ClassPathNames.of(other));
        }
    }

    @Test
    void classesAreFoundAfterThousandsThatThereAreNot() {
        IntStream.range(0, 10_000)
                .forEach(each -> assertEquals(Optional.empty(), JavaClasses.find("org.declinic.facts.Unknown" + each)));
        assertEquals(Optional.of(Map.Entry.class), JavaClasses.find("java.util.Map$Entry"));
        SOME.forEach(each -> assertEquals(Optional.of(each), JavaClasses.find(each.getName())));
    }
}
