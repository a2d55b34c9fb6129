package org.diyml.training;

import java.util.List;
import org.diyml.platform.text.Text;

/**
 * Settings that suit a dataset, and why.
 *
 * @param reasons one for each setting that differs from the defaults
 */
public record Recommendation(TrainingSettings settings, List<Reason> reasons) {
  /** Why a setting is as it is, in words. */
  public record Reason(String field, Text reason) {}
}
