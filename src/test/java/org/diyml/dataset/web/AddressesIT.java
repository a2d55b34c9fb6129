package org.diyml.dataset.web;

import org.diyml.testing.Client;
import org.diyml.testing.Digits;
import org.diyml.testing.Server;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an address may open. */
class AddressesIT {
  private final Client owner = Client.registered(Server.shared());
  private long project;
  private long image;

  @BeforeEach
  void upload() {
    project = owner.project("classification");
    image =
        owner
            .upload(project, null, Digits.of(0, 1))
            .expect(201)
            .json()
            .at("/images/0/id")
            .asLong();
  }

  @Test
  void opensWhatIsOnesOwn() {
    owner.get("//app/labels?project=" + project).expect(200);
    owner.get("//app/image?project=" + project + "&image=" + image).expect(200);
    owner.get("//app/image?project=" + project + "&unlabelled=true").expect(200);
    owner.get("//app/image?project=" + project + "&label=none").expect(200);
  }

  @Test
  void hidesWhatIsAnothers() {
    Client other = Client.registered(Server.shared());
    other.get("//app/labels?project=" + project).expect(404);
    other.get("//app/image?project=" + project + "&image=" + image).expect(404);
    long theirs = other.project("classification");
    other.get("//app/image?project=" + theirs + "&image=" + image).expect(404);
  }

  @Test
  void anImageOfAnotherProjectOrNoneIsNotThere() {
    long second = owner.project("classification");
    owner.get("//app/image?project=" + second + "&image=" + image).expect(404);
    owner.get("//app/image?project=" + project + "&image=x").expect(404);
  }
}
