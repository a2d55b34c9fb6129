package org.diyml.projects;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.diyml.testing.Answer;
import org.diyml.testing.Client;
import org.diyml.testing.Digits;
import org.diyml.testing.Server;
import org.junit.jupiter.api.Test;

class MembersIT {
  private final Server server = Server.shared();
  private final Client owner = Client.registered(server);
  private final Client guest = Client.registered(server);
  private final String guestName = name(guest);
  private final long project = owner.project("classification");
  private final String members = "/projects/" + project + "/members";

  @Test
  void takesSomebodyInWhoThenSeesTheProject() {
    guest.get("/projects/" + project).expect(404);
    JsonNode added = put(guestName.toUpperCase(), "viewer").expect(201).json();
    assertThat(added.get("username").asText()).isEqualTo(guestName);

    assertThat(guest.get("/projects/" + project).expect(200).json().get("role").asText())
        .isEqualTo("viewer");
    JsonNode listed = guest.get("/projects").expect(200).json().get("items");
    assertThat(listed).hasSize(1);
    assertThat(listed.get(0).get("role").asText()).isEqualTo("viewer");
    assertThat(guest.get(members).expect(200).json().get("items").findValuesAsText("role"))
        .containsExactlyInAnyOrder("owner", "viewer");
  }

  @Test
  void saysWhichRoleIsNeeded() {
    put(guestName, "viewer").expect(201);
    Answer refused = guest.upload(project, "zero", Digits.of(0, 1)).expect(403);
    assertThat(refused.json().get("detail").asText()).contains("viewer", "labeller");

    put(guestName, "labeller").expect(200);
    guest.upload(project, "zero", Digits.of(0, 1)).expect(201);
    refused = guest.post("/projects/" + project + "/iterations", "{}").expect(403);
    assertThat(refused.json().get("detail").asText()).contains("labeller", "trainer");
    guest.put(members + "/" + guestName, "{\"role\":\"owner\"}").expect(403);
  }

  @Test
  void letsMembersLeaveAndOwnersRemoveThem() {
    put(guestName, "trainer").expect(201);
    guest.delete(members + "/" + name(owner)).expect(403);
    guest.delete(members + "/" + guestName).expect(204);
    guest.get("/projects/" + project).expect(404);
    owner.delete(members + "/" + guestName).expect(404);

    put(guestName, "trainer").expect(201);
    owner.delete(members + "/" + guestName).expect(204);
    guest.get("/projects/" + project).expect(404);
  }

  @Test
  void keepsAnOwner() {
    owner.delete(members + "/" + name(owner)).expect(409);
    put(name(owner), "viewer").expect(409);
    put(guestName, "owner").expect(201);
    put(name(owner), "viewer").expect(200);
    owner.delete("/projects/" + project).expect(403);
    guest.delete(members + "/" + guestName).expect(409);
  }

  @Test
  void outlivesTheAccountOfOneOfItsOwners() {
    put(guestName, "owner").expect(201);
    erase(owner);
    JsonNode left = guest.get(members).expect(200).json().get("items");
    assertThat(left.findValuesAsText("username")).containsExactly(guestName);
    erase(guest);
    Client.registered(server).get("/projects/" + project).expect(404);
  }

  @Test
  void refusesWhomAndWhatItDoesNotKnow() {
    put("nobody-of-this-name", "viewer").expect(404);
    assertThat(put(guestName, "king").expect(422).json().get("errors").findValuesAsText("field"))
        .containsExactly("role");
    guest.get(members).expect(404);
  }

  private Answer put(String username, String role) {
    return owner.put(members + "/" + username, "{\"role\":\"" + role + "\"}");
  }

  private static String name(Client client) {
    return client.get("/accounts/me").expect(200).json().get("username").asText();
  }

  private static void erase(Client client) {
    client
        .send(
            "DELETE",
            "/accounts/me",
            "application/json",
            "{\"password\":\"correct horse battery\"}".getBytes(StandardCharsets.UTF_8))
        .expect(204);
  }
}
