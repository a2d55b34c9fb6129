package org.diyml.accounts.identities;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Talks with the provider: authorization code flow with PKCE, state and nonce. */
@ApplicationScoped
public class ProviderClient {
  private static final Logger LOG = Logger.getLogger(ProviderClient.class.getName());
  private static final Scope SCOPE = new Scope("openid", "profile");

  /** What people are called, the best first. */
  private static final List<String> NAMES = List.of("preferred_username", "nickname", "name");

  private static final int LONGEST_SUBJECT = 255;
  private static final int SERVER_ERROR = 500;

  @Inject private Discoveries discoveries;

  /**
   * Where to send a browser so that its person signs in.
   *
   * @throws SignInRefused when the provider does not answer
   */
  public URI authorization(Provider provider, Attempt attempt) {
    return new AuthenticationRequest.Builder(
            ResponseType.CODE, SCOPE, new ClientID(provider.clientId()), provider.callback())
        .endpointURI(discovery(provider).metadata().getAuthorizationEndpointURI())
        .state(new State(attempt.state().text()))
        .nonce(new Nonce(attempt.nonce().text()))
        .codeChallenge(verifier(attempt), CodeChallengeMethod.S256)
        .build()
        .toURI();
  }

  /**
   * Who came back.
   *
   * @param answer the parameters with which the provider sent the browser back
   * @throws SignInRefused when they are no proof, or the provider does not answer
   */
  public ProvenIdentity identity(
      Provider provider, Attempt attempt, Map<String, String[]> answer) {
    Discovery discovery = discovery(provider);
    AuthorizationCode code = code(provider, attempt, answer);
    try {
      HTTPResponse response = tokenRequest(provider, attempt, code, discovery.metadata()).send();
      if (response.getStatusCode() >= SERVER_ERROR) {
        throw failed(Refusal.UNREACHABLE, "status " + response.getStatusCode(), null);
      }
      OIDCTokenResponse tokens = tokens(OIDCTokenResponseParser.parse(response));
      return proven(
          discovery
              .validator()
              .validate(
                  tokens.getOIDCTokens().getIDToken(), new Nonce(attempt.nonce().text())));
    } catch (IOException | KeySourceException e) {
      throw failed(Refusal.UNREACHABLE, "no answer", e);
    } catch (ParseException | BadJOSEException | JOSEException | IllegalArgumentException e) {
      // The last one is what the library says of values that are empty.
      throw failed(Refusal.UNTRUSTED, "an answer that does not hold", e);
    }
  }

  private Discovery discovery(Provider provider) {
    try {
      return discoveries.of(provider);
    } catch (IOException | GeneralException e) {
      throw failed(Refusal.UNREACHABLE, "no description of itself", e);
    }
  }

  private static AuthorizationCode code(
      Provider provider, Attempt attempt, Map<String, String[]> answer) {
    AuthenticationResponse response;
    try {
      response = AuthenticationResponseParser.parse(provider.callback(), lists(answer));
    } catch (ParseException | IllegalArgumentException e) {
      throw new SignInRefused(Refusal.EXPIRED, e);
    }
    State state = response.getState();
    if (state == null || !state.getValue().equals(attempt.state().text())) {
      throw new SignInRefused(Refusal.EXPIRED);
    }
    if (response.getIssuer() != null
        && !response.getIssuer().getValue().equals(provider.issuer())) {
      throw failed(Refusal.UNTRUSTED, "an answer of another issuer", null);
    }
    if (!response.indicatesSuccess()) {
      throw new SignInRefused(Refusal.DENIED);
    }
    AuthorizationCode code = response.toSuccessResponse().getAuthorizationCode();
    if (code == null) {
      throw new SignInRefused(Refusal.EXPIRED);
    }
    return code;
  }

  private static Map<String, List<String>> lists(Map<String, String[]> answer) {
    return answer.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> Arrays.asList(entry.getValue())));
  }

  private static HTTPRequest tokenRequest(
      Provider provider,
      Attempt attempt,
      AuthorizationCode code,
      OIDCProviderMetadata metadata) {
    AuthorizationCodeGrant grant =
        new AuthorizationCodeGrant(code, provider.callback(), verifier(attempt));
    HTTPRequest request =
        new TokenRequest.Builder(
                metadata.getTokenEndpointURI(), authentication(provider, metadata), grant)
            .build()
            .toHTTPRequest();
    request.setConnectTimeout((int) Discovery.PATIENCE.toMillis());
    request.setReadTimeout((int) Discovery.PATIENCE.toMillis());
    request.setFollowRedirects(false);
    return request;
  }

  private static ClientAuthentication authentication(
      Provider provider, OIDCProviderMetadata metadata) {
    ClientID client = new ClientID(provider.clientId());
    Secret secret = new Secret(provider.secret());
    List<ClientAuthenticationMethod> methods = metadata.getTokenEndpointAuthMethods();
    boolean onlyPost =
        methods != null
            && methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
            && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
    return onlyPost ? new ClientSecretPost(client, secret) : new ClientSecretBasic(client, secret);
  }

  private static CodeVerifier verifier(Attempt attempt) {
    return new CodeVerifier(attempt.verifier().text());
  }

  private static OIDCTokenResponse tokens(TokenResponse response) throws ParseException {
    if (!response.indicatesSuccess()) {
      String error = response.toErrorResponse().getErrorObject().getCode();
      throw OAuth2Error.INVALID_GRANT.getCode().equals(error)
          ? new SignInRefused(Refusal.EXPIRED)
          : failed(Refusal.UNTRUSTED, "the error " + error, null);
    }
    OIDCTokenResponse tokens = (OIDCTokenResponse) response.toSuccessResponse();
    if (tokens.getOIDCTokens().getIDToken() == null) {
      throw new ParseException("No ID token");
    }
    return tokens;
  }

  private static ProvenIdentity proven(IDTokenClaimsSet claims) {
    String subject = claims.getSubject().getValue();
    if (subject.length() > LONGEST_SUBJECT || subject.chars().anyMatch(Character::isISOControl)) {
      throw failed(Refusal.UNTRUSTED, "a subject that OpenID Connect does not allow", null);
    }
    String name =
        NAMES.stream()
            .map(claims::getStringClaim)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    return new ProvenIdentity(claims.getIssuer().getValue(), subject, name);
  }

  /** The operator has to know what people cannot be told. */
  private static SignInRefused failed(Refusal refusal, String what, Exception cause) {
    String detail = cause == null ? "" : ": " + cause;
    LOG.warning(() -> "The OpenID Connect provider gave " + what + detail);
    return new SignInRefused(refusal, cause);
  }
}
