package org.diyml.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NodeRoleTest {
  @AfterEach
  void unset() {
    System.clearProperty(Setting.ROLE.property());
    System.clearProperty(Setting.LOCAL.property());
  }

  @Test
  void isAllUnlessSet() {
    assertThat(NodeRole.current()).isEqualTo(NodeRole.ALL);
    System.setProperty(Setting.ROLE.property(), "Worker ");
    assertThat(NodeRole.current()).isEqualTo(NodeRole.WORKER);
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    System.setProperty(Setting.ROLE.property(), "boss");
    assertThatIllegalStateException()
        .isThrownBy(NodeRole::current)
        .withMessage("DIYML_ROLE must be all, web or worker, but is 'boss'");
  }

  @Test
  void leavesMessagesToOthersOnlyWhereNothingWorks() {
    assertThat(NodeRole.WEB.selector()).isEqualTo("FALSE");
    assertThat(NodeRole.ALL.selector()).isEqualTo(NodeRole.WORKER.selector()).isEqualTo("TRUE");
  }

  @Test
  void keepsWhatIsOneNodesAloneInItsLocalFolder() {
    System.setProperty(Setting.LOCAL.property(), "/local");
    assertThat(DataFolder.RUNTIME.path()).isEqualTo(Path.of("/local/runtime"));
    assertThat(DataFolder.FILES.path()).isEqualTo(Setting.DATA.path().resolve("files"));
  }
}
