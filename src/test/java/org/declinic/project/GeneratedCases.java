package org.declinic.project;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.declinic.project.generated.GeneratedFile;

/** Writes any number of made-up cases: a payments operator's file of a night. The same seed makes the same bytes. */
public final class GeneratedCases {

    private static final String USAGE = "usage: SEED COUNT FILE[.ndjson|.json|.csv][.gz] [--bad SHARE]";
    private static final int BUFFER = 1 << 16;

    private GeneratedCases() {}

    /** Writes a file: SEED COUNT FILE, and with {@code --bad SHARE} that share of records that cannot be read. */
    public static void main(String[] args) throws IOException {
        boolean some = args.length == 5 && args[3].equals("--bad");
        if (args.length != 3 && !some) {
            System.err.println(USAGE);
            System.exit(2);
        }
        GeneratedFile cases = new GeneratedFile(Long.parseLong(args[0]), some ? Double.parseDouble(args[4]) : 0);
        write(cases, Long.parseLong(args[1]), Path.of(args[2]));
    }

    /** JSON, one case a line. */
    public static byte[] lines(long seed, int count) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new GeneratedFile(seed, 0).writeLines(count, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(GeneratedFile cases, long count, Path file) throws IOException {
        boolean packed = file.toString().endsWith(".gz");
        String name = file.toString().replaceFirst("\\.gz$", "");
        try (OutputStream bytes = Files.newOutputStream(file);
                OutputStream to =
                        packed ? new GZIPOutputStream(bytes, BUFFER) : new BufferedOutputStream(bytes, BUFFER)) {
            switch (name.substring(name.lastIndexOf('.') + 1)) {
                case "csv" -> cases.writeTable(count, to);
                case "json" -> cases.writeArray(count, to);
                default -> cases.writeLines(count, to);
            }
        }
    }
}
