package org.declinic.cases.batch;

import java.io.Closeable;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;

/**
 * A file that is written beside its place, and put in its place when it is whole: whoever reads it finds the old file or
 * the new one, never a half. What a killed process left is written over by the next one. Not thread-safe.
 */
public final class Target implements Closeable {

    private final String name;
    private final Path place;

    /** Beside the place, or {@code null} where the place itself is written. */
    private final Path part;

    private final FileChannel channel;
    private boolean placed;

    private Target(String name, Path place, Path part, FileChannel channel) {
        this.name = name;
        this.place = place;
        this.part = part;
        this.channel = channel;
    }

    /** {@return standard output, which is written at once} */
    @SuppressWarnings("resource") // the channel is closed with the target
    public static Target standardOutput() {
        FileChannel channel = new FileOutputStream(FileDescriptor.out).getChannel();
        return new Target("standard output", null, null, channel);
    }

    /**
     * Opens a target. What is no regular file, such as a pipe or {@code /dev/null}, is written at once.
     *
     * @param path the place of the file; of a link, the place that it leads to
     * @return the target
     * @throws IOException when there is no such folder, it cannot be written to, or another process is writing this target
     */
    public static Target at(Path path) throws IOException {
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            return new Target(path.toString(), path, null, FileChannel.open(path, StandardOpenOption.WRITE));
        }
        Path place = placeOf(path);
        Path part = place.resolveSibling("." + place.getFileName() + ".part");
        FileChannel channel = open(path, part);
        channel.truncate(0);
        if (Files.exists(place) && Files.getFileStore(place).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(part, Files.getPosixFilePermissions(place));
        }
        return new Target(path.toString(), place, part, channel);
    }

    private static Path placeOf(Path path) throws IOException {
        if (Files.exists(path)) {
            return path.toRealPath();
        }
        return Files.isSymbolicLink(path)
                ? path.resolveSibling(Files.readSymbolicLink(path)).toAbsolutePath()
                : path.toAbsolutePath();
    }

    /** Opens the part and locks it; again, when another run put it in its place in between. */
    private static FileChannel open(Path path, Path part) throws IOException {
        while (true) {
            Object before = keyOf(part);
            FileChannel channel = FileChannel.open(
                    part,
                    StandardOpenOption.WRITE,
                    before == null ? StandardOpenOption.CREATE_NEW : StandardOpenOption.CREATE,
                    LinkOption.NOFOLLOW_LINKS);
            if (lock(channel) == null) {
                channel.close();
                throw new FileSystemException(path.toString(), null, "another run is writing it");
            }
            Object after = keyOf(part);
            if (after != null && (before == null || before.equals(after))) {
                return channel;
            }
            channel.close();
        }
    }

    /** What tells one file from another, or {@code null} where there is none. */
    private static Object keyOf(Path file) throws IOException {
        if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        Object key = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .fileKey();
        return key == null ? file : key;
    }

    /** Held until the channel is closed. */
    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ofThisProcess) {
            return null;
        }
    }

    /**
     * Writes bytes.
     *
     * @param bytes any number
     * @throws IOException when they cannot be written; the message names the file
     */
    public void write(byte[] bytes) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        try {
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
        } catch (IOException e) {
            throw new IOException(name + ": " + e.getMessage(), e);
        }
    }

    /**
     * Forces what was written to the disk.
     *
     * @throws IOException when that fails
     */
    public void force() throws IOException {
        if (part != null) {
            channel.force(true);
        }
    }

    /**
     * Puts the file in its place, after {@link #force()}.
     *
     * @throws IOException when that fails
     */
    public void putInPlace() throws IOException {
        if (part != null) {
            try {
                Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new IOException(
                        name + ": it cannot be put in its place ("
                                + e.getClass().getSimpleName() + ")",
                        e);
            }
            placed = true;
            forceFolder();
        }
    }

    private void forceFolder() {
        try (FileChannel folder = FileChannel.open(place.getParent())) {
            folder.force(true);
        } catch (IOException notHere) {
            return; // some systems cannot open a folder; the file itself is on the disk
        }
    }

    /** {@return whether the file is in its place, as it is after {@link #putInPlace()}} */
    public boolean isPlaced() {
        return placed;
    }

    @Override
    public String toString() {
        return name;
    }

    /** Removes what was not put in its place. */
    @Override
    public void close() throws IOException {
        try (channel) {
            if (part != null && !placed) {
                Files.deleteIfExists(part);
            }
        }
    }
}
