package org.diyml.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.diyml.engine.convert.Hostile;
import org.diyml.engine.convert.dl4j.SampleDl4j;
import org.diyml.engine.convert.intake.ForeignFiles;
import org.diyml.engine.convert.keras.SampleKeras;
import org.diyml.engine.convert.onnx.HostileOnnx;
import org.diyml.engine.convert.onnx.OnnxFiles;
import org.diyml.engine.convert.tflite.SampleTflite;
import org.diyml.testing.Answer;
import org.diyml.testing.Client;
import org.diyml.testing.Picture;
import org.diyml.testing.Server;
import org.junit.jupiter.api.Test;

/** What is sent to a server as a model and is none: each is refused with a reason, and no harm. */
class HostileModelsIT {
  private static final int ZEROS = 100 << 20;

  private final Server server = Server.shared();
  private final Client owner = Client.registered(server);

  @Test
  void refusesEachWithAReasonAndStaysWell() {
    List<Hostile> all = new ArrayList<>();
    HostileOnnx.all().forEach(all::add);
    ForeignFiles.all().forEach(all::add);
    all.add(new Hostile("Lambda", SampleKeras.withLambda()));
    all.add(new Hostile("many times larger", SampleTflite.repeated(1 << 20, 60)));
    all.add(new Hostile("no model", new byte[ZEROS]));
    whole().forEach(file -> all.add(new Hostile("", Arrays.copyOf(file, file.length / 2))));
    assertThat(all).hasSizeGreaterThan(45);

    for (Hostile hostile : all) {
      Answer answer =
          owner.form(
              "/models", Map.of(), "model", List.of(new Picture("model.onnx", hostile.file())));
      JsonNode problem = answer.expect(422).json();
      assertThat(problem.at("/errors/0/message").asText())
          .as(hostile.word())
          .isNotBlank()
          .contains(hostile.word())
          .doesNotContain(server.data().toString());
    }

    assertThat(owner.get("/models").expect(200).json().get("items").findValuesAsText("origin"))
        .isNotEmpty()
        .doesNotContain("uploaded");
    assertThat(owner.get("/health").expect(200).json().get("status").asText()).isEqualTo("UP");
  }

  private static Stream<byte[]> whole() {
    return Stream.of(
        SampleKeras.h5(),
        SampleKeras.keras(),
        SampleTflite.quantised(),
        SampleDl4j.zip(),
        OnnxFiles.classifier().build().toByteArray());
  }
}
