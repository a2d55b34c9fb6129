package org.diyml.accounts.identities;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.oauth2.sdk.GeneralException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscoveryTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://login.example/token",
        "HTTPS://login.example/token",
        "http://localhost:8080/token",
        "http://127.0.0.1:8080/token",
        "http://[::1]/token"
      })
  void takesWhatNobodyOnTheWayCanRead(String address) throws GeneralException {
    Discovery.requireSafe("token endpoint", URI.create(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://login.example/token",
        "http://localhost.example/token",
        "ftp://localhost/token",
        "/token",
        "mailto:login"
      })
  void namesWhatIsNotEncrypted(String address) {
    assertThatThrownBy(() -> Discovery.requireSafe("token endpoint", URI.create(address)))
        .isInstanceOf(GeneralException.class)
        .hasMessage("The provider's token endpoint must begin with https://, but is " + address);
  }

  @Test
  void namesWhatIsMissing() {
    assertThatThrownBy(() -> Discovery.requireSafe("address of keys", null))
        .isInstanceOf(GeneralException.class)
        .hasMessage("The provider names no address of keys");
  }
}
