package org.declinic.spark;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.LocalFileSystem;

/** Files and folders of any file system on the disk of the driver, where they are read from. Copies go when it is closed. */
final class LocalFiles implements Closeable {

    private final Configuration hadoop;
    private Path copies;
    private int copied;

    LocalFiles(Configuration hadoop) {
        this.hadoop = hadoop;
    }

    /** What a name stands for: on the file system that it tells or that is Hadoop's own, else on the disk; empty when there is nothing. */
    Optional<Path> find(String typed) throws IOException, WrongUse {
        try {
            org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(typed);
            FileSystem system = path.getFileSystem(hadoop);
            boolean isPlain = path.toUri().getScheme() == null;
            if (isPlain && (system instanceof LocalFileSystem || !system.exists(path))) {
                return Optional.of(Path.of(typed)).filter(Files::exists);
            }
            return system.exists(path) ? Optional.of(copy(system, path)) : Optional.empty();
        } catch (IllegalArgumentException e) { // of either file system
            throw new WrongUse("no file system can read the name " + typed);
        }
    }

    private Path copy(FileSystem system, org.apache.hadoop.fs.Path path) throws IOException {
        copies = copies == null ? Files.createTempDirectory("declinic-") : copies;
        Path copy =
                Files.createDirectory(copies.resolve(String.valueOf(copied++))).resolve(path.getName());
        system.copyToLocalFile(false, path, new org.apache.hadoop.fs.Path(copy.toUri()), true);
        return copy;
    }

    @Override
    public void close() {
        if (copies != null) {
            FileUtil.fullyDelete(copies.toFile());
        }
    }
}
