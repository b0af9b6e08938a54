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
    private final boolean replace;
    private boolean isPut;

    private Place(String typed, FileSystem system, Path path, boolean replace) {
        this.typed = typed;
        this.system = system;
        this.path = path;
        this.aside = beside(".old");
        this.replace = replace;
    }

    /** A place that there is nothing at, unless that may be replaced. */
    static Place of(String typed, boolean replace, Configuration hadoop) throws WrongUse, IOException {
        try {
            Path path = new Path(typed);
            FileSystem system = path.getFileSystem(hadoop);
            Path whole = system.makeQualified(path);
            if (whole.isRoot()) {
                throw new WrongUse(typed + " is no place to write to");
            }
            Place place = new Place(typed, system, whole, replace);
            place.putBack();
            if (!replace && system.exists(whole)) {
                throw new WrongUse(typed + " is there already; add --replace to have it replaced");
            }
            return place;
        } catch (IllegalArgumentException e) {
            throw new WrongUse("no file system can write the name " + typed);
        }
    }

    /** What a driver put aside that was killed before it could put the new one there. */
    private void putBack() throws IOException {
        if (system.exists(aside) && !system.exists(path)) {
            rename(aside, path);
        }
    }

    /** Tries to write beside the place, for that would fail in the end. */
    void demandWritable(String run) throws WrongUse {
        Path probe = beside(".part-" + run);
        try {
            system.mkdirs(path.getParent());
            system.create(probe, true).close();
            system.delete(probe, false);
        } catch (IOException e) {
            throw new WrongUse(typed + " cannot be written: " + e.getMessage());
        }
    }

    FileSystem system() {
        return system;
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
        if (system.exists(path)) {
            if (!replace) {
                throw new IOException(typed + " was written by another run meanwhile");
            }
            system.delete(aside, true);
            rename(path, aside);
        }
        rename(written, path);
        isPut = true;
    }

    /** Says to whoever waits for it that all of a folder is there. */
    void succeed() throws IOException {
        system.create(new Path(path, "_SUCCESS"), true).close();
    }

    /** Puts back what was there before. */
    void undo() throws IOException {
        if (isPut) {
            system.delete(path, true);
        }
        putBack();
    }

    /** Deletes what was there before. */
    void forget() {
        try {
            system.delete(aside, true);
        } catch (IOException e) {
            Messages.print(aside + " is left behind: " + e.getMessage());
        }
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
