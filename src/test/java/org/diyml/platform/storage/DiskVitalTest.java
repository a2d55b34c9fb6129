package org.diyml.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.diyml.platform.health.VitalDown;
import org.diyml.platform.settings.Setting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskVitalTest {
  @TempDir private Path folder;

  private final DiskVital vital = new DiskVital();

  @BeforeEach
  void set() {
    System.setProperty(Setting.DATA.property(), folder.toString());
  }

  @AfterEach
  void forget() {
    System.clearProperty(Setting.DATA.property());
    System.clearProperty(Setting.DISK_FREE_BYTES.property());
  }

  @Test
  void tellsHowMuchIsLeftAndLeavesNothingBehind() throws Exception {
    System.setProperty(Setting.DISK_FREE_BYTES.property(), "1");
    assertThat(vital.check()).matches("[1-9]\\d* MiB free");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void isDownWithoutRoom() {
    System.setProperty(Setting.DISK_FREE_BYTES.property(), Long.toString(Long.MAX_VALUE));
    assertThatThrownBy(vital::check).isInstanceOf(VitalDown.class).hasMessageContaining("MiB free");
  }

  @Test
  void isDownWhereNothingCanBeStored() {
    System.setProperty(Setting.DATA.property(), folder.resolve("none").toString());
    assertThatThrownBy(vital::check).isInstanceOf(IOException.class);
  }
}
