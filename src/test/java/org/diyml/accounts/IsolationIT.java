package org.diyml.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.diyml.testing.Answer;
import org.diyml.testing.Client;
import org.diyml.testing.Digits;
import org.diyml.testing.Server;
import org.junit.jupiter.api.Test;

/** None of one account's ids works for another, on any route. */
class IsolationIT {
  private static final String JSON = "application/json";
  private static final String MULTIPART = "multipart/form-data; boundary=x";
  private static final String FORM = "application/x-www-form-urlencoded";

  private final Server server = Server.shared();
  private final Client owner = Client.registered(server);
  private final Client other = Client.registered(server);

  private long project;
  private long image;
  private long label;
  private long iteration;
  private long deployment;
  private long key;
  private long token;
  private long imported;

  @Test
  void showsNothingToOthers() {
    prepare();
    for (Route route : routes()) {
      Answer answer = other.send(route.method, route.path, route.type, route.body());
      assertThat(answer.status()).as("%s %s for another", route.method, route.path).isEqualTo(404);
      Answer anonymous =
          Client.anonymous(server).send(route.method, route.path, route.type, route.body());
      assertThat(anonymous.status()).as("%s %s for nobody", route.method, route.path).isEqualTo(401);
    }
    for (String list : List.of("/projects", "//dashboard")) {
      assertThat(other.get(list).expect(200).json().get("total").asInt()).isZero();
    }
    owner.get("/projects/" + project).expect(200);
    owner.get("/images/" + image).expect(200);
    owner.get("/projects/" + project + "/iterations/1").expect(200);
    owner.get("/deployments/" + deployment).expect(200);
  }

  private List<Route> routes() {
    String p = "/projects/" + project;
    String i = "/images/" + image;
    String d = "/deployments/" + deployment;
    String original = "//projects/" + project;
    return List.of(
        new Route("GET", p, null, null),
        new Route("PATCH", p, JSON, "{\"name\":\"mine\"}"),
        new Route("DELETE", p, null, null),
        new Route("GET", p + "/images", null, null),
        new Route("POST", p + "/images", MULTIPART, "--x--\r\n"),
        new Route("GET", p + "/labels", null, null),
        new Route("POST", p + "/labels", JSON, "{\"name\":\"mine\"}"),
        new Route("PATCH", p + "/labels/" + label, JSON, "{\"name\":\"mine\"}"),
        new Route("DELETE", p + "/labels/" + label, null, null),
        new Route("GET", p + "/training-config", null, null),
        new Route("PUT", p + "/training-config", JSON, "{}"),
        new Route("GET", p + "/iterations", null, null),
        new Route("POST", p + "/iterations", JSON, "{}"),
        new Route("GET", p + "/iterations/1", null, null),
        new Route("DELETE", p + "/iterations/1", null, null),
        new Route("POST", p + "/iterations/1/cancel", null, null),
        new Route("GET", p + "/deployments", null, null),
        new Route("POST", p + "/deployments", JSON, "{\"model\":\"default\"}"),
        new Route("GET", i, null, null),
        new Route("DELETE", i, null, null),
        new Route("GET", i + "/content", null, null),
        new Route("GET", i + "/thumbnail", null, null),
        new Route("PUT", i + "/annotations", JSON, "{\"labels\":[\"mine\"]}"),
        new Route("PUT", i + "/split", JSON, "{\"split\":\"test\"}"),
        new Route("GET", i + "/revisions", null, null),
        new Route("POST", i + "/annotations/undo", JSON, "{}"),
        new Route("GET", i + "/neighbours", null, null),
        new Route("POST", i + "/revisions/1/restore", JSON, "{}"),
        new Route("GET", p + "/labels/" + label, null, null),
        new Route("GET", p + "/imports", null, null),
        new Route("POST", p + "/imports", MULTIPART, "--x--\r\n"),
        new Route("GET", "/imports/" + imported, null, null),
        new Route("GET", "/imports/" + imported + "/problems", null, null),
        new Route("POST", "/imports/" + imported + "/cancel", JSON, "{}"),
        new Route("GET", p + "/export?format=csv", null, null),
        new Route("GET", p + "/analysis", null, null),
        new Route("POST", p + "/analysis", JSON, "{}"),
        new Route("POST", p + "/analysis/fixes", JSON, "{\"code\":\"duplicates\"}"),
        new Route("GET", p + "/iterations/1/dataset", null, null),
        new Route("GET", p + "/iterations/1/dataset/export?format=csv", null, null),
        new Route("GET", p + "/iterations/1/events", null, null),
        new Route("GET", p + "/iterations/1/statistics", null, null),
        new Route("GET", p + "/iterations/1/statistics/answers", null, null),
        new Route("GET", p + "/iterations/1/statistics/comparison?with=1", null, null),
        new Route("GET", p + "/iterations/1/evaluations", null, null),
        new Route("POST", p + "/iterations/1/evaluations", MULTIPART, "--x--\r\n"),
        new Route("GET", p + "/iterations/1/model", null, null),
        new Route("GET", p + "/training-config/recommended", null, null),
        new Route("GET", p + "/suggestions", null, null),
        new Route("POST", p + "/suggestions", JSON, "{}"),
        new Route("POST", p + "/suggestions/accept", JSON, "{\"imageIds\":[1]}"),
        new Route("GET", original + "/analyze", null, null),
        new Route("GET", d, null, null),
        new Route("PATCH", d, JSON, "{\"active\":false}"),
        new Route("DELETE", d, null, null),
        new Route("GET", d + "/keys", null, null),
        new Route("POST", d + "/keys", JSON, "{\"name\":\"mine\"}"),
        new Route("DELETE", d + "/keys/" + key, null, null),
        new Route("DELETE", "/accounts/me/tokens/" + token, null, null),
        new Route("GET", original + "/manage", null, null),
        new Route("POST", original, FORM, "_method=DELETE"),
        new Route("POST", original + "/upload_image", MULTIPART, "--x--\r\n"),
        new Route("GET", original + "/images", null, null),
        new Route("POST", "//images/" + image + "/delete", FORM, ""),
        new Route("POST", "//images/" + image + "/labels", FORM, "label=mine"),
        new Route("GET", original + "/configure_training", null, null),
        new Route("POST", original + "/configure_training", JSON, "{\"epochs\":1}"),
        new Route("POST", original + "/start_iteration", FORM, ""),
        new Route("GET", original + "/iterations/" + iteration, null, null),
        new Route("POST", original + "/iterations/" + iteration + "/delete", FORM, ""),
        new Route("GET", original + "/predict?image_id=" + image, null, null),
        new Route("POST", original + "/predict", FORM, "image_id=" + image),
        new Route("POST", original + "/deploy_model", FORM, "model_choice=default"));
  }

  @Test
  void takesNoIdsOfOthersIntoOnesOwnProject() {
    prepare();
    long own = other.project("classification");
    other.get("//projects/" + own + "/predict?image_id=" + image).expect(404);
    other.get("//projects/" + own + "/iterations/" + iteration).expect(404);
    other
        .send(
            "POST",
            "//projects/" + own + "/deploy_model",
            FORM,
            ("model_choice=" + iteration).getBytes(StandardCharsets.UTF_8))
        .expect(404);
    other.delete("/projects/" + own + "/labels/" + label).expect(404);
  }

  private void prepare() {
    project = owner.project("classification");
    image =
        owner
            .upload(project, "mine", Digits.of(0, 1))
            .expect(201)
            .json()
            .get("images")
            .get(0)
            .get("id")
            .asLong();
    label = owner.get("/projects/" + project + "/labels").json().get("items").get(0).get("id").asLong();
    imported =
        owner
            .importArchive(project, "no zip".getBytes(StandardCharsets.UTF_8), Map.of())
            .get("id")
            .asLong();
    iteration = owner.train(project).get("id").asLong();
    deployment =
        owner
            .post("/projects/" + project + "/deployments", "{\"model\":\"default\"}")
            .expect(201)
            .json()
            .get("id")
            .asLong();
    key = owner.get("/deployments/" + deployment + "/keys").json().get("items").get(0).get("id").asLong();
    token = owner.post("/accounts/me/tokens", "{\"name\":\"t\"}").json().get("id").asLong();
  }

  private record Route(String method, String path, String type, String text) {
    byte[] body() {
      return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }
  }
}
