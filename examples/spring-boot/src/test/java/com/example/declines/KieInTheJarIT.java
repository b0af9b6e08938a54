package com.example.declines;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** KIE looks for modules on the class path by itself, which jars in a jar have broken before. */
class KieInTheJarIT {

    @Test
    void aContainerOfTheClassPathFindsTheRulesInTheJarOfTheService() throws Exception {
        Path log = Path.of("target/kie.log");
        Process process = Java.start(
                log.toFile(),
                List.of(
                        "-cp",
                        "target/declines.jar",
                        "-Dloader.main=" + KieInTheJar.class.getName(),
                        "-Dloader.path=target/test-classes",
                        "org.springframework.boot.loader.launch.PropertiesLauncher"));
        process.waitFor();
        assertEquals(
                List.of("org.declinic:declinic:0.1.0", "virtual-card-filtered"),
                Files.readAllLines(log).stream()
                        .filter(line -> !line.contains(" INFO "))
                        .toList());
    }
}
