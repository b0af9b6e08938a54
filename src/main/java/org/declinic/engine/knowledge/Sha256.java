package org.declinic.engine.knowledge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of texts, and of bytes. */
final class Sha256 {

    private Sha256() {}

    /** Hexadecimal digits, which also differ where the texts are divided in another way. */
    static String of(Iterable<String> texts) {
        MessageDigest sha256 = digest();
        texts.forEach(text -> sha256.update((text + "\0").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(sha256.digest());
    }

    /** Hexadecimal digits. */
    static String of(byte[] content) {
        return HexFormat.of().formatHex(digest().digest(content));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
