package org.declinic.language.syntax;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;

/**
 * What is in a folder and the folders in it, in order of the names. What is hidden by a point before its name is left out.
 * Links within the folder are followed, and the folder itself may be a link; a link to anywhere else is refused, for whoever
 * fills the folder may not be whoever may read what it leads to.
 */
public final class FolderFiles {

    private FolderFiles() {}

    /**
     * The files of a folder.
     *
     * @param folder the folder
     * @param names which names of files are wanted, with the folders before them
     * @return the files
     * @throws FileSystemException when a link leads out of the folder, or to nothing
     * @throws IOException when a folder cannot be read
     */
    public static List<Path> in(Path folder, Predicate<String> names) throws IOException {
        Walk walk = new Walk(folder, names);
        if (!walk.leadingOut.isEmpty()) {
            throw refusal(walk.leadingOut.get(0));
        }
        return walk.files.stream().sorted().toList();
    }

    /**
     * A folder and the folders in it.
     *
     * @param folder the folder
     * @return it and all others
     * @throws IOException when a folder cannot be read
     */
    public static List<Path> foldersIn(Path folder) throws IOException {
        return new Walk(folder, name -> false).folders.stream().sorted().toList();
    }

    /**
     * Refuses a link that leads out of a folder.
     *
     * @param folder the folder
     * @param path what is in it by its name
     * @throws FileSystemException when it is in it by its name alone
     * @throws IOException when the folder cannot be read
     */
    public static void demandWithin(Path folder, Path path) throws IOException {
        if (leadsOut(folder, path)) {
            throw refusal(path);
        }
    }

    /**
     * What is to be said of a folder that cannot be read.
     *
     * @param folder the folder
     * @param why what was thrown
     * @return an error, at the file or folder that is to blame
     */
    public static Finding unreadable(Path folder, IOException why) {
        return why instanceof FileSystemException refused && refused.getReason() != null
                ? Finding.at(Place.of(refused.getFile()), Code.UNREADABLE, refused.getReason())
                : Finding.at(
                        Place.of(folder.toString()), Code.UNREADABLE, "the folder cannot be read: " + why.getMessage());
    }

    private static boolean leadsOut(Path folder, Path path) throws IOException {
        if (!Files.isSymbolicLink(path) && !Files.isDirectory(path)) {
            return false;
        }
        Path real = folder.toRealPath();
        try {
            return !path.toRealPath().startsWith(real);
        } catch (IOException leadsToNothing) {
            return true;
        }
    }

    private static FileSystemException refusal(Path link) {
        return new FileSystemException(
                link.toString(),
                null,
                "the link leads to nothing within the folder, and is not followed; put the file itself there");
    }

    private static final class Walk extends SimpleFileVisitor<Path> {

        private final Path root;
        private final Predicate<String> names;
        private final List<Path> files = new ArrayList<>();
        private final List<Path> folders = new ArrayList<>();
        private final List<Path> leadingOut = new ArrayList<>();

        Walk(Path root, Predicate<String> names) throws IOException {
            this.root = root;
            this.names = names;
            Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, this);
        }

        @Override
        public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) throws IOException {
            if (isHidden(path) || isRefused(path)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            folders.add(path);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
            if (!isHidden(path) && names.test(path.toString()) && !isRefused(path) && attributes.isRegularFile()) {
                files.add(path);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException why) throws IOException {
            if (isHidden(path) || isRefused(path)) {
                return FileVisitResult.CONTINUE;
            }
            throw why;
        }

        private boolean isRefused(Path path) throws IOException {
            boolean refused = leadsOut(root, path);
            if (refused) {
                leadingOut.add(path);
            }
            return refused;
        }

        /** A folder that is named may be hidden itself. */
        private boolean isHidden(Path path) {
            return !path.equals(root) && path.getFileName().toString().startsWith(".");
        }
    }
}
