package org.declinic.language.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sings when code of a hostile rule runs. Any class on the class path would do; this one does no harm. */
public final class Canary {

    private static final String SONG = "declinic.canary";
    private static final Path FILE = Path.of("target", "canary");

    private Canary() {}

    public static boolean sing() {
        System.setProperty(SONG, "sang");
        return true;
    }

    public static String text() {
        return "" + sing();
    }

    public static int number() {
        return text().length();
    }

    /** Whether it sang since it was asked last. */
    public static boolean sang() throws IOException {
        return System.clearProperty(SONG) != null | Files.deleteIfExists(FILE);
    }
}
