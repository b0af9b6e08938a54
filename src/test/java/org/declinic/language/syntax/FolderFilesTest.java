package org.declinic.language.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found in a folder, in which order. */
class FolderFilesTest {

    @TempDir
    private Path folder;

    @Test
    void filesComeInOrderWithoutWhatIsHidden() throws IOException {
        for (String name : List.of("b/1.drl", "a/2.drl", ".hidden/3.drl", "a/.4.drl", "a/5.txt", "c.drl")) {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.createFile(folder.resolve(name));
        }
        assertEquals(
                List.of("a/2.drl", "b/1.drl", "c.drl"),
                FolderFiles.in(folder, name -> name.endsWith(".drl")).stream()
                        .map(file -> folder.relativize(file).toString())
                        .toList());
        assertEquals(
                List.of("", "a", "b"),
                FolderFiles.foldersIn(folder).stream()
                        .map(each -> folder.relativize(each).toString())
                        .toList());
    }

    @Test
    void aFolderThatIsHiddenItselfIsRead() throws IOException {
        Path hidden = Files.createDirectories(folder.resolve(".rules"));
        Path file = Files.createFile(hidden.resolve("a.drl"));
        assertEquals(List.of(file), FolderFiles.in(hidden, any -> true));
    }

    @Test
    void linksWithinTheFolderAreFollowed() throws IOException {
        Path rules = Files.createDirectories(folder.resolve("rules"));
        Path mounted = Files.createDirectories(rules.resolve("..2026"));
        Files.createFile(mounted.resolve("a.drl"));
        Files.createSymbolicLink(rules.resolve("..data"), Path.of("..2026"));
        Files.createSymbolicLink(rules.resolve("a.drl"), Path.of("..data/a.drl"));
        Files.createSymbolicLink(rules.resolve("b"), Path.of("..data"));
        assertEquals(List.of(rules.resolve("a.drl"), rules.resolve("b/a.drl")), FolderFiles.in(rules, any -> true));
    }

    @Test
    void aFolderThatIsALinkItselfIsRead() throws IOException {
        Path rules = Files.createDirectories(folder.resolve("rules"));
        Files.createFile(rules.resolve("a.drl"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), rules);
        assertEquals(List.of(link.resolve("a.drl")), FolderFiles.in(link, any -> true));
    }

    @Test
    void aLinkOutOfTheFolderIsRefusedAndNamed() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other"));
        Path secret = Files.createFile(other.resolve("secret"));
        Path rules = Files.createDirectories(folder.resolve("rules"));
        Files.createSymbolicLink(rules.resolve("chain"), secret);
        for (Path target : List.of(secret, other, Path.of("chain"), Path.of("../other/none"), Path.of("x.drl"))) {
            Path link = Files.createSymbolicLink(rules.resolve("x.drl"), target);
            FileSystemException refused =
                    assertThrows(FileSystemException.class, () -> FolderFiles.in(rules, name -> name.endsWith(".drl")));
            assertEquals(
                    link + ": error[unreadable]: the link leads to nothing within the folder, and is not followed; "
                            + "put the file itself there",
                    FolderFiles.unreadable(rules, refused).toString());
            assertEquals(List.of(rules), FolderFiles.foldersIn(rules));
            Files.delete(link);
        }
    }
}
