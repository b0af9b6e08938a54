package org.declinic.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Standard output, in UTF-8. Unlike {@code System.out} it tells when nobody takes it. */
final class Output {

    /** What the help says of an option that takes one of several words. */
    static final String CHOICE = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.";

    private Output() {}

    static Writer open() {
        return new BufferedWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8));
    }

    static void print(String text) throws IOException {
        try (Writer out = open()) {
            out.write(text);
        }
    }
}
