package org.declinic.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.declinic.Adapter;
import org.declinic.Declinic;
import org.declinic.Rules;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.facts.Fact;
import org.junit.jupiter.api.Test;

/** What is in the jar, and that it diagnoses beside Spark's own jars. */
class JarIT {

    private static final Path JAR = Path.of("target/declinic-spark.jar").toAbsolutePath();

    /** Names by which classes of ours must not call what Spark has in other versions. */
    private static final Pattern NOT_RELOCATED = Pattern.compile(
            "(?<!org/declinic/relocated/)(com/fasterxml|org/antlr|org/apache/commons|org/objectweb)/[\\w/]+");

    @Test
    void sharesNoPackageWithSpark() throws IOException {
        Set<String> shared = new TreeSet<>();
        Set<String> ours = packages(JAR);
        for (Path jar : jarsOfSpark()) {
            packages(jar).stream()
                    .filter(ours::contains)
                    .map(name -> name + " of " + jar.getFileName())
                    .forEach(shared::add);
        }
        assertEquals(Set.of(), shared);
    }

    @Test
    void callsWhatSparkHasTooByNamesOfItsOwn() throws IOException {
        Set<String> wrong = new TreeSet<>();
        try (JarFile jar = new JarFile(JAR.toFile())) {
            for (ZipEntry entry : classes(jar)) {
                try (InputStream bytes = jar.getInputStream(entry)) {
                    Matcher names =
                            NOT_RELOCATED.matcher(new String(bytes.readAllBytes(), StandardCharsets.ISO_8859_1));
                    names.results().forEach(name -> wrong.add(entry.getName() + ": " + name.group()));
                }
            }
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    void joinsTheServicesOfTwoJars() throws IOException {
        assertEquals(
                List.of(
                        "org.drools.wiring.statics.StaticComponentsSupplier",
                        "org.drools.wiring.dynamic.DynamicComponentsSupplier"),
                text("META-INF/services/org.drools.wiring.api.ComponentsSupplier")
                        .lines()
                        .filter(line -> line.startsWith("org."))
                        .toList());
    }

    @Test
    void keepsLicencesAndNoticesAndNoSignatures() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertEquals(
                    List.of(
                            "FastDoubleParser-LICENSE",
                            "FastDoubleParser-ThirdParty-LICENSE",
                            "LICENSE",
                            "LICENSE-BSD",
                            "MANIFEST.MF",
                            "NOTICE",
                            "NOTICE.txt",
                            "Schubfach-LICENSE",
                            "WorkDefinitions.conf",
                            "declinic-classes",
                            "declinic-tables.json",
                            "kie.default.properties.conf",
                            "kmodule.xml"),
                    jar.stream()
                            .map(ZipEntry::getName)
                            .filter(name -> name.matches("META-INF/[^/]+"))
                            .map(name -> name.substring("META-INF/".length()))
                            .sorted()
                            .toList());
        }
    }

    @Test
    void diagnosesByTheBuiltInRules() {
        String event = """
                {"object": "event", "id": "evt_1", "type": "charge.failed", "data": {"object": {
                  "object": "charge", "id": "ch_1", "amount": 4550, "currency": "eur", "created": 1769000000,
                  "status": "failed", "paid": false, "failure_code": "card_declined",
                  "outcome": {"type": "issuer_declined", "reason": "insufficient_funds"},
                  "payment_method_details": {"type": "card", "card": {"brand": "visa", "checks": {"cvc_check": "pass"}}}}}}
                """;
        Adapter.Case attempt = Adapter.named("stripe").cases(event).get(0);
        Diagnosis diagnosis = Declinic.withBuiltInRules().diagnose(attempt.id(), attempt.facts());
        assertEquals(
                "There is not enough money or credit on the card",
                diagnosis.causes().get(0).title());
    }

    @Test
    void compilesTheRulesOfAFolder() {
        Declinic declinic = new Declinic(Rules.load(Path.of("../examples/embedding/our-rules")));
        Fact attempt = new Fact("CheckoutAttempt", Map.of("paymentMethod", "Card", "outcome", "DECLINED"));
        Fact courier = new Fact("Courier", Map.of("name", "Jo", "takesCardsAtTheDoor", false));
        assertEquals(
                "The courier takes no cards",
                declinic.diagnose(attempt, courier).causes().get(0).title());
    }

    private static List<Path> jarsOfSpark() {
        return Arrays.stream(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                .filter(entry -> entry.endsWith(".jar"))
                .map(Path::of)
                .filter(jar -> !jar.equals(JAR))
                .toList();
    }

    private static Set<String> packages(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            return classes(jar).stream()
                    .map(entry -> entry.getName().replaceFirst("^META-INF/versions/\\d+/", ""))
                    .filter(name -> name.contains("/"))
                    .map(name -> name.substring(0, name.lastIndexOf('/')))
                    .collect(Collectors.toSet());
        }
    }

    private static List<? extends ZipEntry> classes(JarFile jar) {
        return jar.stream().filter(entry -> entry.getName().endsWith(".class")).toList();
    }

    private static String text(String entry) throws IOException {
        try (InputStream text =
                URI.create("jar:" + JAR.toUri() + "!/" + entry).toURL().openStream()) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
