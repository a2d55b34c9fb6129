package org.diyml.deployments.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.time.Duration;
import org.diyml.testing.Caller;
import org.diyml.testing.Digits;
import org.diyml.testing.Person;
import org.diyml.testing.Server;
import org.junit.jupiter.api.Test;

/** Somebody looks after a deployment: what it is asked, which model answers, its keys. */
class DeploymentPageBT {
  @Test
  void looksAfterADeployment() {
    Person person = Person.signedUp(Server.shared());
    Page page = person.page();
    long project = person.client().project("classification");
    for (int digit = 0; digit < 2; digit++) {
      person.client().upload(project, "digit " + digit, Digits.of(digit, 15)).expect(201);
    }
    person.client().train(project);
    JsonNode deployed =
        person
            .client()
            .post("/projects/" + project + "/deployments", "{\"iteration\":1,\"name\":\"till\"}")
            .expect(201)
            .json();
    String path = "/deployments/" + deployed.get("id").asLong();
    Caller caller = Caller.of(Server.shared(), deployed);

    page.navigate(Server.shared().base() + "/app/deployments?project=" + project);
    page.locator("a", new Page.LocatorOptions().setHasText("till")).click();
    assertThat(page.locator("#usage")).containsText("Nobody has called yet");
    page.locator("[id='settings:share']").fill("500");
    person.button("Save").click();
    assertThat(page.locator("[id='settings']")).containsText("0 to 1");
    page.locator("[id='settings:share']").fill("100");
    page.locator("[id='settings:shadow']").selectOption("0");
    person.button("Save").click();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> person.client().get(path).json().at("/keep/share").asInt() == 1);

    caller.ask(Digits.last(0)).expect(200);
    caller.ask(Digits.last(1)).expect(200);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> person.client().get(path + "/kept").json().get("total").asInt() == 2);
    page.reload();
    assertThat(page.locator("#usage")).containsText("2 calls in seven days, 0 without an answer");
    assertThat(page.locator("#usage .drawing svg").first()).isVisible();
    person.look("deployment");

    person.button("Have 20 of them labelled").click();
    assertThat(page.locator("[id='kept']")).containsText("2 pictures are images");
    page.locator("[id='model:iteration']").selectOption("");
    person.button("Let it answer").click();
    assertThat(page.locator("#steps li")).hasCount(2);
    assertThat(caller.ask(Digits.last(0)).json().get("model").asText()).startsWith("mobilenet");
    person.button("Back to the one before").click();
    assertThat(page.locator("#steps li")).hasCount(3);

    page.locator("[id='keys:name']").fill("phone");
    person.button("Make a key").click();
    assertThat(page.locator("#key")).containsText("diyml_key_");
    String key = page.locator("#key").textContent();
    assertThat(page.locator("#call-python")).containsText(key);
    assertThat(page.locator("[id='keys'] tbody tr")).hasCount(2);
    assertThat(person.client().get(path + "/keys").json().at("/items/1/name").asText())
        .isEqualTo("phone");
    person.complainsOfNothing();
    person.close();
  }
}
