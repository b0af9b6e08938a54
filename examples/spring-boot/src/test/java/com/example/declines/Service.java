package com.example.declines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The service as it is deployed: the jar, in a process of its own, at a port that is free. */
final class Service implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path log = Path.of("target/service.log");
    private final Process process;
    private final String address;

    Service(String... options) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("-jar", "target/declines.jar", "--server.port=0"));
        arguments.addAll(List.of(options));
        process = Java.start(log.toFile(), arguments);
        address = "http://localhost:" + port();
    }

    private String port() throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (process.isAlive() && Instant.now().isBefore(end)) {
            Matcher started = STARTED.matcher(log());
            if (started.find()) {
                return started.group(1);
            }
            Thread.sleep(100);
        }
        close();
        throw new IllegalStateException("the service did not start:\n" + log());
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return post("", body);
    }

    HttpResponse<String> post(String query, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + "/diagnoses" + query))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    /** In chunks, as what is made while it is sent. */
    HttpResponse<String> postWithoutLength(String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + "/diagnoses"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))));
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = send(HttpRequest.newBuilder(URI.create(address + path)));
        assertEquals(200, response.statusCode(), response.body());
        return JSON.readTree(response.body());
    }

    /** Holds an answer to what a problem detail is, and to what it never has in it. */
    static JsonNode problem(int status, HttpResponse<String> answer) throws IOException {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElseThrow());
        assertFalse(answer.body().contains("\\tat "), answer.body());
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
