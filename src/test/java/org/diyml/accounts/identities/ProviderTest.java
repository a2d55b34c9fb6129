package org.diyml.accounts.identities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.diyml.platform.settings.Setting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProviderTest {
  private static final List<Setting> ALL =
      List.of(
          Setting.PUBLIC_URL,
          Setting.OIDC_ISSUER,
          Setting.OIDC_CLIENT_ID,
          Setting.OIDC_CLIENT_SECRET,
          Setting.OIDC_NAME);

  @AfterEach
  void unset() {
    ALL.forEach(setting -> System.clearProperty(setting.property()));
  }

  @Test
  void isNoneUnlessItsIssuerIsSet() {
    assertThat(Provider.current()).isEmpty();
  }

  @Test
  void isCalledByItsHostAndSendsBackToThePublicAddress() {
    set(Setting.OIDC_ISSUER, "https://login.example/realms/works");
    set(Setting.OIDC_CLIENT_ID, "diyml");
    set(Setting.OIDC_CLIENT_SECRET, "secret");
    set(Setting.PUBLIC_URL, "https://here.example/diyml/");
    Provider provider = Provider.current().orElseThrow();
    assertThat(provider.name()).isEqualTo("login.example");
    assertThat(provider.callback()).hasToString("https://here.example/diyml/app/provider/callback");
    set(Setting.OIDC_NAME, "the Works");
    assertThat(Provider.current().orElseThrow().name()).isEqualTo("the Works");
  }

  @Test
  void namesTheSettingThatIsMissing() {
    set(Setting.OIDC_ISSUER, "http://localhost:8080/realms/works");
    refuses("DIYML_PUBLIC_URL must be set where DIYML_OIDC_ISSUER is");
    set(Setting.PUBLIC_URL, "https://here.example");
    refuses("DIYML_OIDC_CLIENT_ID must be set where DIYML_OIDC_ISSUER is");
    set(Setting.OIDC_CLIENT_ID, "diyml");
    refuses("DIYML_OIDC_CLIENT_SECRET must be set where DIYML_OIDC_ISSUER is");
  }

  @Test
  void refusesWhatIsNoAddressOrNotEncrypted() {
    set(Setting.PUBLIC_URL, "here.example");
    set(Setting.OIDC_ISSUER, "http://login.example");
    refuses("DIYML_OIDC_ISSUER must begin with https://, unless it is on this machine");
    for (String wrong :
        List.of("login", "https:login", "//a.b", "ftp://a.b", "https://a b", "https://a?b")) {
      set(Setting.OIDC_ISSUER, wrong);
      refuses("DIYML_OIDC_ISSUER must be an address");
    }
    set(Setting.OIDC_ISSUER, "https://login.example");
    refuses("DIYML_PUBLIC_URL must be an address");
  }

  private static void set(Setting setting, String value) {
    System.setProperty(setting.property(), value);
  }

  private static void refuses(String message) {
    assertThatIllegalStateException()
        .isThrownBy(Provider::current)
        .withMessageStartingWith(message);
  }
}
