package org.diyml.deployments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import org.diyml.testing.Answer;
import org.diyml.testing.Caller;
import org.diyml.testing.Client;
import org.diyml.testing.Digits;
import org.diyml.testing.Picture;
import org.diyml.testing.Server;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** More than a server can do, and callers that it should not have. */
class OverloadIT {
  private static final int CALLERS = 24;
  private static final int CALLS = 8;

  private static Server server;
  private static JsonNode deployed;

  @BeforeAll
  static void start() {
    server = Server.strict();
    Client owner = Client.registered(server);
    deployed =
        owner
            .post(
                "/projects/" + owner.project("classification") + "/deployments",
                "{\"model\":\"default\"}")
            .expect(201)
            .json();
  }

  @Test
  void sendsAwayWhatItCannotDoAndStaysWell() throws Exception {
    Picture photo = photo();
    Caller.of(server, deployed).ask(photo).expect(200);
    ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
    List<Future<Set<Integer>>> all = new ArrayList<>();
    for (int i = 0; i < CALLERS; i++) {
      all.add(threads.submit(() -> statuses(Caller.of(server, deployed), photo)));
    }
    Set<Integer> statuses = new TreeSet<>();
    for (Future<Set<Integer>> one : all) {
      statuses.addAll(one.get());
      Client.anonymous(server).get("/health").expect(200);
    }
    threads.shutdown();
    assertThat(statuses).containsExactly(200, 503);
    for (int i = 0; i < 5; i++) {
      Caller.of(server, deployed).ask(photo).expect(200);
    }
  }

  private static Set<Integer> statuses(Caller caller, Picture photo) {
    Set<Integer> statuses = new TreeSet<>();
    for (int i = 0; i < CALLS; i++) {
      Answer answer = caller.ask(photo);
      statuses.add(answer.status());
      if (answer.status() != 200) {
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
      }
    }
    return statuses;
  }

  @Test
  void slowsDownWhoeverTriesWrongKeysAndNobodyElse() {
    Client guesser = Client.anonymous(server).with("API-Key", "diyml_key_guess");
    Answer last = null;
    for (int i = 0; i < 30 && (last == null || last.status() == 401); i++) {
      last = guesser.form("/inference", Map.of(), List.of(Digits.last(1)));
    }
    assertThat(last.expect(429).header("Retry-After")).isNotEmpty();
    Caller.of(server, deployed).ask(Digits.last(1)).expect(200);
  }

  /** Noise does not compress: about a megabyte. */
  private static Picture photo() {
    BufferedImage noise = new BufferedImage(1000, 700, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(5);
    for (int y = 0; y < noise.getHeight(); y++) {
      for (int x = 0; x < noise.getWidth(); x++) {
        noise.setRGB(x, y, random.nextInt(1 << 24));
      }
    }
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      ImageIO.write(noise, "jpeg", out);
      return new Picture("noise.jpg", out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
