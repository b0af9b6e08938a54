package org.declinic.batch;

import java.io.Closeable;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

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

    private Target(String name, Path place, Path part, FileChannel channel) {
        this.name = name;
        this.place = place;
        this.part = part;
        this.channel = channel;
    }

    /**
     * Standard output, which is written at once.
     *
     * @return the target
     */
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
        Path place = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
        Path part = place.resolveSibling("." + place.getFileName() + ".part");
        FileChannel channel = FileChannel.open(
                part, StandardOpenOption.WRITE, StandardOpenOption.CREATE, LinkOption.NOFOLLOW_LINKS);
        if (lock(channel) == null) {
            channel.close();
            throw new FileSystemException(path.toString(), null, "another run is writing it");
        }
        channel.truncate(0);
        return new Target(path.toString(), place, part, channel);
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
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
            forceFolder();
        }
    }

    private void forceFolder() throws IOException {
        try (FileChannel folder = FileChannel.open(place.getParent())) {
            folder.force(true);
        } catch (AccessDeniedException onWindows) {
            return; // where a folder cannot be opened, and moves are forced by the file system
        }
    }

    /** Removes what was not put in its place. */
    @Override
    public void close() throws IOException {
        if (part != null) {
            Files.deleteIfExists(part);
        }
        channel.close();
    }
}
