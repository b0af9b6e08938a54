package com.example.declines;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** KIE looks for modules on the class path by itself, which jars in a jar have broken before. */
class KieInTheJarIT {

    @Test
    void aContainerOfTheClassPathFindsTheRulesInTheJarOfTheService() throws Exception {
        assertEquals(
                List.of("org.declinic:declinic:0.1.0", "virtual-card-filtered"),
                Java.printedInTheJar(KieInTheJar.class));
    }
}
