package org.declinic.cases.adapter;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A name in 16 bytes: of a million names no two have the same, and theirs take too much room.
 *
 * @param high the first 8 bytes
 * @param low the others
 */
public record Digest(long high, long low) {

    /** The digits of the whole. */
    public static final int LENGTH = 32;

    /**
     * The digest of a name.
     *
     * @param name the name
     * @return the first half of its SHA-256
     */
    public static Digest of(String name) {
        try {
            ByteBuffer digest =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8)));
            return new Digest(digest.getLong(), digest.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** {@return its {@value #LENGTH} hexadecimal digits} */
    public String hex() {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(high) + hex.toHexDigits(low);
    }
}
