package org.diyml.models.installs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.diyml.jobs.JobStopped;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.storage.Sha256;
import org.diyml.pretrained.ModelCard;
import org.diyml.testing.PublishedFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files come from a real server that breaks, lies and moves. */
class DownloadTest implements DownloadProgress {
  private static final int LENGTH = 300_000;

  @TempDir private Path folder;

  private final byte[] content = bytes(1, LENGTH);
  private final PublishedFile published = new PublishedFile(content);
  private final List<Double> shares = new ArrayList<>();
  private boolean stop;

  @AfterEach
  void close() {
    published.close();
  }

  @Test
  void fetchesAFile() throws IOException {
    download(published.url()).run();
    assertThat(part().file()).hasBinaryContent(content);
    assertThat(shares).isSorted().endsWith(1.0);
  }

  @Test
  void goesOnAfterABreakWithoutFetchingTwice() throws IOException {
    published.breaksAfter(100_000);
    download(published.url()).run();
    assertThat(part().file()).hasBinaryContent(content);
    assertThat(published.ranges()).containsExactly("", "bytes=100000-");
  }

  @Test
  void goesOnWhereAnEarlierOneStopped() throws IOException {
    stop = true;
    assertThatExceptionOfType(JobStopped.class).isThrownBy(download(published.url())::run);
    stop = false;
    long come = part().length();
    assertThat(come).isPositive();
    download(published.url()).run();
    assertThat(part().file()).hasBinaryContent(content);
    assertThat(published.ranges()).containsExactly("", "bytes=" + come + "-");
  }

  @Test
  void beginsAnewWhenTheFileIsAnotherOneByNow() throws IOException {
    published.becomes(bytes(2, LENGTH), "\"other\"");
    published.breaksAfter(100_000);
    DownloadProgress changing =
        new DownloadProgress() {
          @Override
          public void kept(double share) {
            published.becomes(content, "\"first\"");
          }

          @Override
          public void checkpoint() {}
        };
    new Download(address(published.url()), part(), changing).run();
    assertThat(part().file()).hasBinaryContent(content);
    assertThat(published.ranges()).containsExactly("", "bytes=100000-");
  }

  @Test
  void goesOnWithoutATagAndLetsTheHashDecide() throws IOException {
    published.becomes(content, null);
    published.breaksAfter(100_000);
    download(published.url()).run();
    assertThat(part().file()).hasBinaryContent(content);
    assertThat(published.ranges()).containsExactly("", "bytes=100000-");
  }

  @Test
  void throwsAwayWhatHasAnotherHash() throws IOException {
    published.becomes(bytes(2, LENGTH), "\"other\"");
    refused("SHA-256");
    assertThat(part().file()).doesNotExist();
    published.becomes(content, "\"first\"");
    download(published.url()).run();
    assertThat(part().file()).hasBinaryContent(content);
  }

  @Test
  void takesNoByteOfAFileOfAnotherLength() {
    published.becomes(bytes(1, LENGTH + 1), "\"longer\"");
    refused("bytes that the card says");
    assertThat(part().file()).doesNotExist();
    published.becomes(bytes(1, LENGTH - 1), "\"shorter\"");
    refused("bytes that the card says");
  }

  @Test
  void saysWhatTheServerSays() {
    published.answers(404);
    refused("HTTP 404");
    assertThat(published.ranges()).as("asked once only").hasSize(1);
    published.answers(503);
    refused("HTTP 503");
    assertThat(published.ranges()).as("asked again and again").hasSize(5);
  }

  @Test
  void keepsWhatHasComeWhenTheServerIsGone() throws IOException {
    published.breaksAfter(100_000);
    DownloadProgress closing =
        new DownloadProgress() {
          @Override
          public void kept(double share) {
            if (share >= 100_000.0 / LENGTH) {
              published.close();
            }
          }

          @Override
          public void checkpoint() {}
        };
    Download download = new Download(address(published.url()), part(), closing);
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(download::run)
        .withMessageContaining("install again to go on");
    assertThat(part().length()).isGreaterThanOrEqualTo(100_000);
    assertThat(part().tag()).contains("\"first\"");
  }

  @Test
  void followsRedirectsToTheSameServerAndToHttpsOnly() throws IOException {
    download(published.moved("/model.tflite")).run();
    assertThat(part().file()).hasBinaryContent(content);
    part().delete();
    try (PublishedFile other = new PublishedFile(content)) {
      refused("which is not safe", published.moved(other.url()));
      assertThat(other.ranges()).isEmpty();
    }
    refused("which is not safe", published.moved("file:///etc/passwd"));
    refused("again and again", published.moved("/moved"));
  }

  private void refused(String reason) {
    refused(reason, published.url());
  }

  private void refused(String reason, String url) {
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(download(url)::run)
        .withMessageContaining(reason);
  }

  private Download download(String url) {
    return new Download(address(url), part(), this);
  }

  private ModelCard.Address address(String url) {
    return new ModelCard.Address(url, Sha256.of(content), LENGTH);
  }

  private PartialFile part() {
    return new PartialFile(folder.resolve("file.part"));
  }

  @Override
  public void kept(double share) {
    shares.add(share);
  }

  @Override
  public void checkpoint() {
    if (stop && !shares.isEmpty()) {
      throw new JobStopped();
    }
  }

  private static byte[] bytes(long seed, int length) {
    byte[] bytes = new byte[length];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }
}
