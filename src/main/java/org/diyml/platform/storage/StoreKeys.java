package org.diyml.platform.storage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diyml.platform.settings.Setting;

/** The keys of the file store: one for what is written now, and those of what is there. */
final class StoreKeys {
  private final StoreKey current;
  private final Map<Long, StoreKey> byId = new HashMap<>();

  /**
   * Keys.
   *
   * @param current null to write files as they are
   */
  StoreKeys(StoreKey current, List<StoreKey> old) {
    this.current = current;
    old.forEach(key -> byId.put(key.id(), key));
    if (current != null) {
      byId.put(current.id(), current);
    }
  }

  /**
   * The keys that the settings hold.
   *
   * @throws IllegalStateException naming the setting that holds no key
   */
  static StoreKeys ofSettings() {
    return new StoreKeys(
        Setting.STORE_KEY
            .optional()
            .map(text -> StoreKey.of(text, Setting.STORE_KEY.variable()))
            .orElse(null),
        Setting.STORE_OLD_KEYS.list().stream()
            .map(text -> StoreKey.of(text, Setting.STORE_OLD_KEYS.variable()))
            .toList());
  }

  /** The key for what is written now; nothing to write it as it is. */
  Optional<StoreKey> current() {
    return Optional.ofNullable(current);
  }

  /**
   * The key of that id.
   *
   * @throws SealBroken when no setting holds it
   */
  StoreKey get(long id) throws SealBroken {
    StoreKey key = byId.get(id);
    if (key == null) {
      throw new SealBroken(
          "It was encrypted with a key that neither "
              + Setting.STORE_KEY.variable()
              + " nor "
              + Setting.STORE_OLD_KEYS.variable()
              + " holds");
    }
    return key;
  }
}
