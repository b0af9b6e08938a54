package org.declinic.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;

/** What a test reads and writes. */
record TestFolder(Path path) {

    private static final String CASE = "{%s\"facts\":{\"CheckoutAttempt\":{\"outcome\":\"DECLINED\",\"total\":%d.50,"
            + "\"currency\":\"USD\",\"message\":\"%s\"},\"PaymentCard\":{\"spendingLimit\":%d.00,\"currency\":\"USD\"}}}";

    String at(String name) {
        return path.resolve(name).toString();
    }

    Path write(String name, String text) throws IOException {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Path write(String name, byte[] bytes) throws IOException {
        Path file = path.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    Path packed(String name, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return write(name, bytes.toByteArray());
    }

    /** A file that has other bytes than its checksum says. */
    Path damaged(String name, String text) throws IOException {
        Path file = path.resolve(name);
        try (OutputStream out =
                FileSystem.getLocal(new Configuration()).create(new org.apache.hadoop.fs.Path(file.toUri()), true)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return write(name, text.replace('5', '6'));
    }

    /** The names in it. */
    List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Cases, a line each, of which every third has an id. */
    static String lines(int from, int to) {
        StringBuilder lines = new StringBuilder();
        for (int i = from; i < to; i++) {
            lines.append(line(i, "Declined, \u00fc " + i)).append('\n');
        }
        return lines.toString();
    }

    static String line(int number, String message) {
        String id = number % 3 == 0 ? "\"id\":\"case-" + number + "\"," : "";
        return String.format(CASE, id, number, message, number % 7);
    }
}
