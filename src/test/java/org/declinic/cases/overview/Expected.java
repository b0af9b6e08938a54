package org.declinic.cases.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.declinic.project.Folders;

/** Whole texts, which stand in files. What came instead is left in target/overview-NAME. */
final class Expected {

    private static final Path FOLDER = Path.of("src/test/resources/overview");

    private Expected() {}

    static void assertText(String name, String text) throws IOException {
        Files.writeString(Folders.fresh("overview-" + name).resolve("actual.txt"), text);
        assertEquals(Files.readString(FOLDER.resolve(name + ".expected")), text);
    }
}
