package org.diyml.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A program that uses the API, as a user would write it. */
public final class Client {
  /** The password of all accounts that tests make. */
  public static final String PASSWORD = "correct horse battery";

  private static final String V1 = "/api/v1";

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI base;
  private final Map<String, String> headers = new LinkedHashMap<>();

  private Client(URI base) {
    this.base = base;
  }

  /** A client that is not signed in. */
  public static Client anonymous(Server server) {
    return anonymous(server.base());
  }

  /** A client that is not signed in, of whatever answers there. */
  public static Client anonymous(URI base) {
    return new Client(base);
  }

  /** A client of a new account. */
  public static Client registered(Server server) {
    return registered(server.base());
  }

  /** A client of a new account of whatever answers there. */
  public static Client registered(URI base) {
    Client client = new Client(base);
    String name = "user-" + UUID.randomUUID();
    client.post("/accounts", credentials(name, PASSWORD)).expect(201);
    client.signIn(name, PASSWORD);
    return client;
  }

  /** A client of who administers the shared server. */
  public static Client administrator() {
    Client client = anonymous(Server.shared());
    int status =
        client.post("/accounts", credentials(Server.ADMINISTRATOR, PASSWORD)).status();
    assertThat(status).isIn(201, 409);
    return client.signIn(Server.ADMINISTRATOR, PASSWORD);
  }

  /** Signs in: from now on all requests show the token. */
  public Client signIn(String username, String password) {
    JsonNode session = post("/sessions", credentials(username, password)).expect(201).json();
    return with("Authorization", "Bearer " + session.get("token").asText());
  }

  /** Sends what another client sends. */
  public Client as(Client other) {
    headers.putAll(other.headers);
    return this;
  }

  /** Sends a header with all requests from now on. */
  public Client with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  /** Makes a project and gives its id. */
  public long project(String type) {
    return post("/projects", "{\"name\":\"A project\",\"type\":\"" + type + "\"}")
        .expect(201)
        .json()
        .get("id")
        .asLong();
  }

  /** Uploads pictures with a label, or null for none. */
  public Answer upload(long project, String label, List<Picture> pictures) {
    return form("/projects/" + project + "/images", label == null ? Map.of() : Map.of("label", label), pictures);
  }

  /** Starts an iteration and waits for its end. */
  public JsonNode train(long project) {
    int number = post("/projects/" + project + "/iterations", "").expect(201).json().get("number").asInt();
    return awaitIteration(project, number, Duration.ofMinutes(5));
  }

  /** Waits until an iteration has ended. */
  public JsonNode awaitIteration(long project, int number, Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    while (true) {
      JsonNode iteration = get("/projects/" + project + "/iterations/" + number).expect(200).json();
      String status = iteration.get("status").asText();
      if (!status.equals("queued") && !status.equals("running")) {
        return iteration;
      }
      if (System.nanoTime() > end) {
        throw new AssertionError("Not done in time: " + iteration);
      }
      pause();
    }
  }

  public Answer get(String path) {
    return send("GET", path, null, null);
  }

  public Answer delete(String path) {
    return send("DELETE", path, null, null);
  }

  public Answer post(String path, String json) {
    return send("POST", path, "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  public Answer put(String path, String json) {
    return send("PUT", path, "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  public Answer patch(String path, String json) {
    return send("PATCH", path, "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  /** Imports an archive and waits for the end of it. */
  public JsonNode importArchive(long project, byte[] archive, Map<String, String> fields) {
    Answer started =
        form(
            "/projects/" + project + "/imports",
            fields,
            "file",
            List.of(new Picture("dataset.zip", archive)));
    return awaitEnd(started.expect(202).header("Location"), Duration.ofMinutes(5));
  }

  /** Polls what is at an address until its status is final. */
  public JsonNode awaitEnd(String address, Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    while (true) {
      JsonNode state = send("GET", "/" + URI.create(address).getPath(), null, null).json();
      String status = state.get("status").asText();
      if (!status.equals("queued") && !status.equals("running")) {
        return state;
      }
      if (System.nanoTime() > end) {
        throw new AssertionError("Not done in time: " + state);
      }
      pause();
    }
  }

  /** Sends a form with files in the field {@code image}. */
  public Answer form(String path, Map<String, String> fields, List<Picture> pictures) {
    return form(path, fields, "image", pictures);
  }

  /** Sends a form with files in a field of that name. */
  public Answer form(
      String path, Map<String, String> fields, String fileField, List<Picture> pictures) {
    String boundary = "----" + UUID.randomUUID();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try {
      for (Map.Entry<String, String> field : fields.entrySet()) {
        body.write(part(boundary, "name=\"" + field.getKey() + "\"", field.getValue().getBytes(StandardCharsets.UTF_8)));
      }
      for (Picture picture : pictures) {
        body.write(part(boundary, "name=\"" + fileField + "\"; filename=\"" + picture.name() + "\"", picture.bytes()));
      }
      body.write(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return send("POST", path, "multipart/form-data; boundary=" + boundary, body.toByteArray());
  }

  /** An answer that comes no faster than it is read. */
  public InputStream open(String path) {
    return exchange("GET", path, null, null, HttpResponse.BodyHandlers.ofInputStream()).body();
  }

  /** Sends anything; paths that start with {@code //} are at the root, others below /api/v1. */
  public Answer send(String method, String path, String type, byte[] body) {
    return new Answer(
        exchange(method, path, type, body, HttpResponse.BodyHandlers.ofByteArray()));
  }

  private <T> HttpResponse<T> exchange(
      String method, String path, String type, byte[] body, HttpResponse.BodyHandler<T> answer) {
    String full = path.startsWith("//") ? path.substring(1) : V1 + path;
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(full))
            .timeout(Duration.ofMinutes(2))
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    if (type != null) {
      request.header("Content-Type", type);
    }
    try {
      return http.send(request.build(), answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The body of a registration or sign-in. */
  public static String credentials(String username, String password) {
    return "{\"username\":\"" + username + "\",\"password\":\"" + password + "\"}";
  }

  private static byte[] part(String boundary, String disposition, byte[] content)
      throws IOException {
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    part.write(
        ("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    part.write(content);
    part.write("\r\n".getBytes(StandardCharsets.UTF_8));
    return part.toByteArray();
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
