package org.declinic.spark;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Where something is put that was written beside it. */
final class Place {

    private final String typed;
    private final FileSystem system;
    private final Path path;
    private final Path aside;
    private boolean isPut;

    private Place(String typed, FileSystem system, Path path, String run) {
        this.typed = typed;
        this.system = system;
        this.path = path;
        this.aside = beside(".old-" + run);
    }

    static Place of(String typed, Configuration hadoop, String run) throws WrongUse, IOException {
        try {
            Path path = new Path(typed);
            FileSystem system = path.getFileSystem(hadoop);
            Path whole = system.makeQualified(path);
            if (whole.isRoot()) {
                throw new WrongUse(typed + " is no place to write to");
            }
            return new Place(typed, system, whole, run);
        } catch (IllegalArgumentException e) {
            throw new WrongUse("no file system can write the name " + typed);
        }
    }

    FileSystem system() {
        return system;
    }

    boolean exists() throws IOException {
        return system.exists(path);
    }

    boolean isOnOneSystemWith(Place other) {
        return system.getUri().equals(other.system.getUri());
    }

    /** Whether a path is this, or in this. */
    boolean holds(Path other) {
        for (Path each = other; each != null; each = each.getParent()) {
            if (each.equals(path)) {
                return true;
            }
        }
        return false;
    }

    boolean holds(Place other) {
        return holds(other.path);
    }

    /** A hidden name beside it. */
    Path beside(String ending) {
        return new Path(path.getParent(), "." + path.getName() + ending);
    }

    /** Puts there what was written, and what was there aside. */
    void put(Path written) throws IOException {
        system.mkdirs(path.getParent());
        if (exists()) {
            rename(path, aside);
        }
        isPut = true;
        rename(written, path);
    }

    /** Puts back what was there before. */
    void undo() throws IOException {
        if (isPut) {
            system.delete(path, true);
            if (system.exists(aside)) {
                rename(aside, path);
            }
        }
    }

    /** Deletes what was there before. */
    void forget() throws IOException {
        system.delete(aside, true);
    }

    private void rename(Path from, Path to) throws IOException {
        if (!system.rename(from, to)) {
            throw new IOException(typed + ": " + from + " cannot be renamed to " + to);
        }
    }

    @Override
    public String toString() {
        return typed;
    }
}
