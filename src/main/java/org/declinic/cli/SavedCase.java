package org.declinic.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The case file that a consultation leaves. A signal that ends the process has what is known so far saved first. From its
 * making on until its closing.
 */
final class SavedCase implements AutoCloseable {

    private static final String NAME = "consultation";
    private static final String ENDING = ".yaml";

    private final Path file;
    private final Path folder;
    private final Thread hook = new Thread(this::saveSoFar);
    private String first;
    private String text;
    private boolean closed;

    /**
     * For a file.
     *
     * @param file where to save the case, or {@code null} to save only what would be lost, to a new file
     * @param folder the folder for the new file
     */
    SavedCase(Path file, Path folder) {
        this.file = file;
        this.folder = folder;
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException ending) {
            closed = true;
        }
    }

    /** What is known now. */
    synchronized void is(String caseFile) {
        first = first == null ? caseFile : first;
        text = caseFile;
    }

    /** The consultation came to its end. */
    synchronized void save() throws IOException {
        if (file != null && text != null && !closed) {
            write(file);
        }
    }

    /** It broke off: says where the case is saved, which it is unless nothing was answered. */
    synchronized void saveSoFar() {
        if (closed || text == null || file == null && text.equals(first)) {
            return;
        }
        closed = true;
        try {
            Path saved = file == null ? toNewFile() : file;
            if (file != null) {
                write(file);
            }
            Messages.print("the case so far is saved in " + saved + "; to go on: declinic consult " + saved);
        } catch (IOException e) {
            Messages.print("the case so far cannot be saved (" + e.getMessage() + "); this is what is known:");
            System.err.print(text);
        }
    }

    private Path toNewFile() throws IOException {
        for (int number = 1; ; number++) {
            Path free = folder.resolve(NAME + (number == 1 ? "" : "-" + number) + ENDING);
            try {
                return Files.writeString(free, text, StandardOpenOption.CREATE_NEW);
            } catch (FileAlreadyExistsException taken) {
                continue;
            }
        }
    }

    private void write(Path to) throws IOException {
        Path beside = Files.writeString(to.resolveSibling(to.getFileName() + ".part"), text);
        Files.move(beside, to, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            return; // the process is ending by a signal
        }
    }
}
