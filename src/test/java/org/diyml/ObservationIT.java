package org.diyml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.diyml.testing.Answer;
import org.diyml.testing.Client;
import org.diyml.testing.Collector;
import org.diyml.testing.Digits;
import org.diyml.testing.Figures;
import org.diyml.testing.Server;
import org.diyml.testing.SpanData;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The main job, as an operator sees it from outside: in traces, figures and the log. */
class ObservationIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String ADMINISTRATOR = "administrator";
  private static final String TOKEN = "kept in the scrape configuration";
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String CALLER = "b7ad6b7169203331";
  private static final String REQUEST = "from-the-proxy.1";
  private static final int IMAGES = 40;
  private static final int EPOCHS = 7;
  private static final Pattern METRIC = Pattern.compile("\\b(?:diyml|jvm|process)_[a-z0-9_]+");

  private static Collector collector;
  private static Server server;
  private static long account;
  private static Answer started;

  @BeforeAll
  static void doTheMainJob() {
    collector = Collector.start();
    server =
        Server.start(
            Map.of(
                "DIYML_ADMINS", ADMINISTRATOR,
                "DIYML_METRICS_TOKEN", TOKEN,
                "DIYML_LOG_FORMAT", "json",
                "DIYML_LOG_REQUESTS", "true",
                "OTEL_EXPORTER_OTLP_ENDPOINT", collector.endpoint(),
                "OTEL_BSP_SCHEDULE_DELAY", "200"));
    Client owner = Client.registered(server);
    account = owner.get("/accounts/me").json().get("id").asLong();
    long project = owner.project("classification");
    for (int digit = 0; digit < 2; digit++) {
      owner.upload(project, "digit " + digit, Digits.of(digit, IMAGES / 2)).expect(201);
    }
    started =
        Client.anonymous(server)
            .as(owner)
            .with("traceparent", "00-" + TRACE + "-" + CALLER + "-01")
            .with("X-Request-Id", REQUEST)
            .post("/projects/" + project + "/iterations", "{\"epochs\":" + EPOCHS + "}")
            .expect(201);
    // Goes on until the iteration has ended.
    owner.get("/projects/" + project + "/iterations/1/events").expect(200);
    JsonNode iteration = owner.awaitIteration(project, 1, Duration.ofMinutes(5));
    assertThat(iteration.get("status").asText()).isEqualTo("succeeded");
    String key =
        owner
            .post("/projects/" + project + "/deployments", "{\"iteration\":1}")
            .expect(201)
            .json()
            .get("apiKey")
            .asText();
    Client caller = Client.anonymous(server).with("API-Key", key);
    caller.form("/inference", Map.of(), List.of(Digits.last(0), Digits.last(1))).expect(200);
    caller.form("/inference", Map.of(), List.of()).expect(400);
  }

  @AfterAll
  static void stop() {
    server.close();
    collector.close();
  }

  @Test
  void oneTraceLeadsFromTheRequestToTheStoredModel() {
    await().atMost(SOON).until(() -> ofTrace().stream().anyMatch(is("process training")));
    SpanData request = one("POST /api/v1/projects/{project}/iterations");
    assertThat(request.parentId()).isEqualTo(CALLER);
    assertThat(request.kind()).isEqualTo(2);
    assertThat(request.texts()).containsEntry("http.request.method", "POST");
    // More than one if the job had to wait.
    assertThat(ofTrace())
        .filteredOn(is("send training"))
        .isNotEmpty()
        .allMatch(sent -> sent.parentId().equals(request.spanId()) && sent.kind() == 4);
    SpanData job = one("process training");
    assertThat(job.parentId()).isEqualTo(request.spanId());
    assertThat(job.kind()).isEqualTo(5);
    assertThat(job.texts()).containsEntry("diyml.job.outcome", "succeeded");
    assertThat(ofTrace().stream().filter(span -> span.parentId().equals(job.spanId())))
        .extracting(SpanData::name)
        .containsSubsequence("looking", "learning", "judging", "saving");
  }

  @Test
  void figuresTellWhatWasDone() {
    Figures figures = figures();
    assertThat(figures.value("diyml_images_added_total")).isEqualTo(IMAGES);
    assertThat(figures.value("diyml_stored_images")).isEqualTo(IMAGES);
    assertThat(figures.value("diyml_stored_images_bytes"))
        .isEqualTo(figures.value("diyml_images_added_bytes_total"))
        .isPositive();
    assertThat(figures.value("diyml_training_epochs_total")).isEqualTo(EPOCHS);
    assertThat(figures.value("diyml_training_images_total") / EPOCHS)
        .isBetween(IMAGES / 2.0, (double) IMAGES);
    assertThat(
            figures.value(
                "diyml_job_duration_seconds_count{kind=\"training\",outcome=\"succeeded\"}"))
        .isEqualTo(1);
    assertThat(figures.value("diyml_job_wait_seconds_count{kind=\"training\"}")).isEqualTo(1);
    assertThat(figures.value("diyml_inference_requests_total{status=\"200\"}")).isEqualTo(1);
    assertThat(figures.value("diyml_inference_requests_total{status=\"400\"}")).isEqualTo(1);
    assertThat(figures.value("diyml_inference_pictures_total")).isEqualTo(2);
    assertThat(figures.value("diyml_model_batch_pictures_sum")).isEqualTo(2);
    assertThat(requests(figures, "POST", "/api/v1/projects/{project}/iterations")).isEqualTo(1);
    assertThat(requests(figures, "GET", "/api/v1/projects/{project}/iterations/{number}/events"))
        .isEqualTo(1);
    assertThat(figures.value("process_resident_memory_bytes")).isGreaterThan(1e8);
  }

  @Test
  void figuresAreNamedByConventionAndNoLabelHoldsAnId() {
    Figures figures = figures();
    for (String line : figures.lines()) {
      if (line.startsWith("# TYPE diyml_")) {
        String[] words = line.split(" ");
        assertThat(words[2].endsWith("_total")).as(line).isEqualTo(words[3].equals("counter"));
      }
    }
    assertThat(figures.samples())
        .filteredOn(line -> line.startsWith("diyml_"))
        .allSatisfy(line -> assertThat(line).doesNotContainPattern("=\"[^\"]*/\\d"));
  }

  @Test
  void figuresAreForAdministratorsAndWhoHasTheToken() {
    for (String address : List.of("/metrics", "//metrics")) {
      Client.anonymous(server).get(address).expect(401);
      Client.anonymous(server).with("Authorization", "Bearer wrong").get(address).expect(401);
      Client.registered(server).get(address).expect(403);
      bearer().get(address).expect(200);
    }
    Client administrator = Client.anonymous(server);
    administrator
        .post("/accounts", Client.credentials(ADMINISTRATOR, Client.PASSWORD))
        .expect(201);
    administrator.signIn(ADMINISTRATOR, Client.PASSWORD).get("/metrics").expect(200);
  }

  @Test
  void speaksOpenMetricsToThoseWhoAskForIt() {
    Answer answer =
        bearer().with("Accept", "application/openmetrics-text; version=1.0.0").get("/metrics");
    assertThat(answer.header("Content-Type")).startsWith("application/openmetrics-text");
    assertThat(answer.text()).endsWith("# EOF\n");
  }

  @Test
  void theDashboardAsksForFiguresThatThereAre() throws IOException {
    JsonNode dashboard = JSON.readTree(Path.of("server-config/grafana/diy-ml.json").toFile());
    Set<String> asked = new TreeSet<>();
    for (JsonNode panel : dashboard.get("panels")) {
      for (JsonNode target : panel.path("targets")) {
        List<String> metrics =
            METRIC
                .matcher(target.get("expr").asText())
                .results()
                .map(found -> found.group())
                .toList();
        assertThat(metrics).as(target.toString()).isNotEmpty();
        asked.addAll(metrics);
      }
    }
    assertThat(figures().names()).containsAll(asked);
    assertThat(asked).hasSizeGreaterThan(20);
  }

  @Test
  void eachLineOfTheLogIsJsonAndKnowsItsRequestOrIteration() throws IOException {
    assertThat(started.header("X-Request-Id")).isEqualTo(REQUEST);
    List<JsonNode> lines = new ArrayList<>();
    for (String line : server.log()) {
      JsonNode json = JSON.readTree(line);
      assertThat(json.hasNonNull("time")).as(line).isTrue();
      lines.add(json);
    }
    assertThat(lines)
        .filteredOn(line -> line.path("requestId").asText().equals(REQUEST))
        .anySatisfy(
            line -> {
              assertThat(line.get("message").asText()).startsWith("POST /api/v1/projects/");
              assertThat(line.get("account").asLong()).isEqualTo(account);
              assertThat(line.get("traceId").asText()).isEqualTo(TRACE);
            });
    assertThat(lines)
        .filteredOn(line -> line.path("kind").asText().equals("training"))
        .anySatisfy(
            line -> {
              assertThat(line.get("message").asText()).contains("succeeded");
              assertThat(line.get("job").asLong()).isPositive();
              assertThat(line.get("iteration").asLong()).isPositive();
              assertThat(line.get("account").asLong()).isEqualTo(account);
              assertThat(line.get("traceId").asText()).isEqualTo(TRACE);
            });
  }

  @Test
  void namesEachRequestAndTakesNoNameThatWouldHarmALog() {
    Client client = Client.anonymous(server);
    String made = client.get("/health").header("X-Request-Id");
    assertThat(made).matches("[0-9a-f-]{36}");
    assertThat(client.get("/health").header("X-Request-Id")).isNotEqualTo(made);
    assertThat(client.get("/accounts/me").expect(401).header("X-Request-Id")).isNotEmpty();
    assertThat(client.get("//app/sign-in").expect(200).header("X-Request-Id")).isNotEmpty();
    client.with("X-Request-Id", "a\"b {}");
    assertThat(client.get("/health").header("X-Request-Id")).matches("[0-9a-f-]{36}");
  }

  private static Client bearer() {
    return Client.anonymous(server).with("Authorization", "Bearer " + TOKEN);
  }

  private static Figures figures() {
    return Figures.of(bearer().get("/metrics").expect(200).text());
  }

  private static double requests(Figures figures, String method, String route) {
    return figures.value(
        "diyml_http_request_duration_seconds_count{method=\"%s\",route=\"%s\",status=\"2xx\"}"
            .formatted(method, route));
  }

  private static List<SpanData> ofTrace() {
    return collector.spans().stream().filter(span -> span.traceId().equals(TRACE)).toList();
  }

  private static Predicate<SpanData> is(String name) {
    return span -> span.name().equals(name);
  }

  private static SpanData one(String name) {
    List<SpanData> found = ofTrace().stream().filter(is(name)).toList();
    assertThat(found).as(name + " in " + ofTrace()).hasSize(1);
    return found.get(0);
  }
}
