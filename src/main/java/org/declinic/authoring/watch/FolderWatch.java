package org.declinic.authoring.watch;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.declinic.language.syntax.FolderFiles;

/** Waits for something to happen in folders and the folders in them, by the platform's own file watching. */
final class FolderWatch implements AutoCloseable {

    /** Editors save in several steps; a save is over when nothing happens for so long. */
    private static final Duration QUIET = Duration.ofMillis(40);

    /** However much happens in the folders, an answer comes. */
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final List<Path> roots;
    private final WatchService service;

    FolderWatch(List<Path> roots) throws IOException {
        this.roots = List.copyOf(roots);
        this.service = this.roots.get(0).getFileSystem().newWatchService();
        register();
    }

    /** Waits for a change, and until it is complete. */
    void await() throws IOException, InterruptedException {
        WatchKey key = service.take();
        long latest = System.nanoTime() + LONGEST.toNanos();
        while (key != null) {
            key.pollEvents();
            key.reset();
            boolean late = System.nanoTime() > latest;
            key = late ? null : service.poll(QUIET.toMillis(), TimeUnit.MILLISECONDS);
        }
        register();
    }

    /** Folders may be new; one that is watched already stays so. */
    private void register() throws IOException {
        for (Path root : roots) {
            Path parent = root.toAbsolutePath().getParent();
            if (parent != null) {
                register(parent); // which tells when the root itself is moved, or a file saved
            }
            for (Path folder : foldersIn(root)) {
                register(folder);
            }
        }
    }

    private void register(Path folder) throws IOException {
        try {
            folder.register(
                    service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
        } catch (NoSuchFileException | NotDirectoryException gone) {
            // in the meantime; its parent tells when it comes back
        }
    }

    private static List<Path> foldersIn(Path root) {
        try {
            return FolderFiles.foldersIn(root);
        } catch (IOException gone) {
            return List.of(); // its parent tells when it comes back
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
