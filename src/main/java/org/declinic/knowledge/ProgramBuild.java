package org.declinic.knowledge;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Which build of the program runs: compiled rules of another build may not fit its classes. */
final class ProgramBuild {

    private ProgramBuild() {}

    /** The size and time of the program's jar, or of its folder of classes. */
    static String id() {
        try {
            Path program = Path.of(ProgramBuild.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Long.toHexString(Files.size(program)) + "-"
                    + Long.toHexString(Files.getLastModifiedTime(program).toMillis());
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("the program's own file cannot be found", e);
        }
    }
}
