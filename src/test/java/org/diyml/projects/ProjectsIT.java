package org.diyml.projects;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.diyml.testing.Client;
import org.diyml.testing.Server;
import org.junit.jupiter.api.Test;

class ProjectsIT {
  private final Client owner = Client.registered(Server.shared());

  @Test
  void createsChangesAndDeletesBothTypes() {
    for (String type : new String[] {"classification", "detection"}) {
      long id = owner.project(type);
      JsonNode changed =
          owner
              .patch("/projects/" + id, "{\"name\":\"Birds\",\"description\":\"Ours\"}")
              .expect(200)
              .json();
      assertThat(changed.get("name").asText()).isEqualTo("Birds");
      assertThat(changed.get("type").asText()).isEqualTo(type);
      owner.delete("/projects/" + id).expect(204);
      owner.get("/projects/" + id).expect(404);
    }
  }

  @Test
  void refusesWhatIsNotValid() {
    JsonNode problem =
        owner.post("/projects", "{\"name\":\" \",\"type\":\"poetry\"}").expect(422).json();
    assertThat(problem.get("errors").findValuesAsText("field")).containsExactly("name", "type");
  }

  @Test
  void pagesItsList() {
    for (int i = 0; i < 3; i++) {
      owner.project("classification");
    }
    JsonNode page = owner.get("/projects?page=1&size=2").expect(200).json();
    assertThat(page.get("items")).hasSize(1);
    assertThat(page.get("total").asInt()).isEqualTo(3);
    owner.get("/projects?size=201").expect(400);
    owner.get("/projects?page=-1").expect(400);
    owner.get("/projects?page=x").expect(400);
  }

  @Test
  void looksAtTheOwnerBeforeTheBody() {
    long id = owner.project("classification");
    Client other = Client.registered(Server.shared());
    other.patch("/projects/" + id, "{not json").expect(404);
    owner.patch("/projects/" + id, "{not json").expect(400);
    Client.anonymous(Server.shared()).patch("/projects/" + id, "{not json").expect(401);
  }
}
