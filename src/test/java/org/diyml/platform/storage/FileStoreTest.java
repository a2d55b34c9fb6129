package org.diyml.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileStoreTest {
  private static final String AREA = "7/originals";
  private static final StoreKeys NONE = new StoreKeys(null, List.of());

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 131_072, 300_000})
  void givesBackWhatWasPutAndHidesIt(int size) throws IOException {
    FileStore store = store(new StoreKeys(key(1), List.of()));
    byte[] content = content(size);
    String name = Sha256.of(content);
    store.put(AREA, name, content);
    assertThat(store.read(AREA, name)).hasValue(content);
    byte[] stored = Files.readAllBytes(file(AREA, name));
    int chunks = Math.max(1, (size + 65_535) / 65_536);
    assertThat(stored).hasSize(Seal.HEADER_BYTES + size + chunks * Seal.TAG_BYTES);
    if (size > 100) {
      assertThat(text(stored)).doesNotContain(text(Arrays.copyOfRange(content, 50, 70)));
    }
  }

  @Test
  void encryptsFilesThatAreMovedIn() throws IOException {
    FileStore store = store(new StoreKeys(key(1), List.of()));
    byte[] content = content(100_000);
    Path uploaded = Files.write(folder.resolve("upload.part"), content);
    store.put(AREA, Sha256.of(content), uploaded);
    assertThat(uploaded).doesNotExist();
    assertThat(store.read(AREA, Sha256.of(content))).hasValue(content);
    assertThat(Files.readAllBytes(file(AREA, Sha256.of(content)))).isNotEqualTo(content);
  }

  @Test
  void noticesEveryChange() throws IOException {
    FileStore store = store(new StoreKeys(key(1), List.of()));
    byte[] content = content(200_000);
    String name = Sha256.of(content);
    store.put(AREA, name, content);
    byte[] whole = Files.readAllBytes(file(AREA, name));
    int chunk = Seal.CHUNK_BYTES + Seal.TAG_BYTES;
    int body = Seal.HEADER_BYTES;
    for (int place : new int[] {20, 47, body, body + 70_000, whole.length - 1}) {
      byte[] changed = whole.clone();
      changed[place] ^= 1;
      refuses(store, name, changed);
    }
    refuses(store, name, Arrays.copyOf(whole, whole.length - 1));
    refuses(store, name, Arrays.copyOf(whole, body + chunk));
    refuses(store, name, Arrays.copyOf(whole, body + 2 * chunk));
    refuses(store, name, Arrays.copyOf(whole, body));
    byte[] swapped = whole.clone();
    System.arraycopy(whole, body, swapped, body + chunk, chunk);
    System.arraycopy(whole, body + chunk, swapped, body, chunk);
    refuses(store, name, swapped);
    refuses(store, name, Arrays.copyOf(whole, whole.length + 16));
  }

  @Test
  void takesNoFileForAnother() throws IOException {
    FileStore store = store(new StoreKeys(key(1), List.of()));
    byte[] content = content(500);
    String name = Sha256.of(content);
    store.put(AREA, name, content);
    store.put("7/thumbnails", name, content(30));
    Files.copy(
        file(AREA, name), file("7/thumbnails", name), StandardCopyOption.REPLACE_EXISTING);
    assertThatThrownBy(() -> store.read("7/thumbnails", name)).hasCauseInstanceOf(SealBroken.class);
  }

  @Test
  void encryptsEqualFilesDifferently() throws IOException {
    FileStore store = store(new StoreKeys(key(1), List.of()));
    byte[] content = content(500);
    String name = Sha256.of(content);
    store.put(AREA, name, content);
    byte[] first = Files.readAllBytes(file(AREA, name));
    store.delete(AREA, name);
    store.put(AREA, name, content);
    assertThat(Files.readAllBytes(file(AREA, name))).isNotEqualTo(first);
  }

  @Test
  void goesFromNoKeyToOneToAnotherAndBack() throws IOException {
    byte[] content = content(70_000);
    String name = Sha256.of(content);
    Path file = file(AREA, name);
    store(NONE).put(AREA, name, content);
    assertThat(Files.readAllBytes(file)).isEqualTo(content);

    FileStore first = store(new StoreKeys(key(1), List.of()));
    assertThat(first.read(AREA, name)).hasValue(content);
    renew(first);
    assertThat(Files.readAllBytes(file)).isNotEqualTo(content);
    assertThat(first.read(AREA, name)).hasValue(content);

    FileStore second = store(new StoreKeys(key(2), List.of(key(1))));
    assertThat(second.read(AREA, name)).hasValue(content);
    renew(second);
    assertThat(store(new StoreKeys(key(2), List.of())).read(AREA, name)).hasValue(content);
    assertThatThrownBy(() -> first.read(AREA, name))
        .hasRootCauseInstanceOf(SealBroken.class)
        .hasMessageContaining("DIYML_STORE_OLD_KEYS");

    renew(store(new StoreKeys(null, List.of(key(2)))));
    assertThat(Files.readAllBytes(file)).isEqualTo(content);
    assertThat(files()).containsExactly(file);
  }

  @Test
  void renewsTheOthersWhenOneCannotBeRead() throws IOException {
    byte[] lost = content(10);
    byte[] good = content(20);
    store(new StoreKeys(key(3), List.of())).put(AREA, Sha256.of(lost), lost);
    store(NONE).put(AREA, Sha256.of(good), good);
    FileStore store = store(new StoreKeys(key(1), List.of()));
    assertThatThrownBy(() -> renew(store)).hasMessageContaining(Sha256.of(lost));
    assertThat(Files.readAllBytes(file(AREA, Sha256.of(good)))).isNotEqualTo(good);
    assertThat(files()).hasSize(2);
  }

  @Test
  void deletesAnArea() throws IOException {
    FileStore store = store(NONE);
    store.put(AREA, Sha256.of(content(5)), content(5));
    store.deleteArea("7");
    assertThat(files()).isEmpty();
    store.deleteArea("7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"short", "AAAA", "not base64 at all!"})
  void refusesWhatIsNoKeyWithoutTellingIt(String text) {
    assertThatIllegalStateException()
        .isThrownBy(() -> StoreKey.of(text, "DIYML_STORE_KEY"))
        .withMessageContaining("DIYML_STORE_KEY")
        .withMessageNotContaining(text);
  }

  private void refuses(FileStore store, String name, byte[] bytes) throws IOException {
    Files.write(file(AREA, name), bytes);
    assertThatThrownBy(() -> store.read(AREA, name)).hasCauseInstanceOf(SealBroken.class);
  }

  private static void renew(FileStore store) {
    new StoreRenewal(store).run(Instant.now());
  }

  private FileStore store(StoreKeys keys) {
    return new FileStore(folder.resolve("files"), keys);
  }

  private Path file(String area, String name) {
    return folder.resolve("files").resolve(area).resolve(name.substring(0, 2)).resolve(name);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> tree = Files.walk(folder.resolve("files"))) {
      return tree.filter(Files::isRegularFile).toList();
    }
  }

  private static StoreKey key(int seed) {
    byte[] bytes = new byte[32];
    new Random(seed).nextBytes(bytes);
    return StoreKey.of(Base64.getEncoder().encodeToString(bytes), "test");
  }

  private static byte[] content(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
