package org.declinic.language.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
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
    void linksAreFollowed() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.createFile(other.resolve("a.drl"));
        Path rules = Files.createDirectories(folder.resolve("rules"));
        Files.createSymbolicLink(rules.resolve("linked"), other);
        assertEquals(List.of(rules.resolve("linked/a.drl")), FolderFiles.in(rules, any -> true));
    }
}
