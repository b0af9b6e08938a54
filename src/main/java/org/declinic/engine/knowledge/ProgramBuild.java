package org.declinic.engine.knowledge;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.declinic.language.syntax.FolderFiles;

/** Which build of the program runs: compiled rules of another build may not fit its classes. */
final class ProgramBuild {

    private ProgramBuild() {}

    /** The size and time of the program's jar, or of the newest and all files in its folder of classes. */
    static String id() {
        try {
            Path program = Path.of(ProgramBuild.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            long size = 0;
            long newest = 0;
            for (Path file : FolderFiles.in(program, any -> true)) {
                size += Files.size(file);
                newest = Math.max(newest, Files.getLastModifiedTime(file).toMillis());
            }
            return Long.toHexString(size) + "-" + Long.toHexString(newest);
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("the program's own file cannot be found", e);
        }
    }
}
