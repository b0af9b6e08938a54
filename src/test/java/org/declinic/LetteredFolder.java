package org.declinic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * Names temporary folders by letters. JUnit names them by a number of up to 19 digits, and one in ten of those that are
 * long enough passes for a card number: what the program says of a file in such a folder is masked.
 */
public final class LetteredFolder implements TempDirFactory {

    private static final int LETTERS = 16;

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test) throws IOException {
        String name = new SecureRandom()
                .ints(LETTERS, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return Files.createDirectory(Path.of(System.getProperty("java.io.tmpdir"), "declinic-" + name));
    }
}
