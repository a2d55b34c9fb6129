package org.diyml.dataset.web;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.diyml.dataset.ImageFilter;
import org.diyml.dataset.Split;

/** Which images of a project a page is about, as its address says it. */
public final class ImageList implements Serializable {
  private static final long serialVersionUID = 1L;

  private String label;
  private boolean unlabelled;
  private Split split;
  private String name;

  ImageFilter filter() {
    return new ImageFilter(label, unlabelled ? Boolean.FALSE : null, split, name);
  }

  /** Only images with this label; null for any. */
  public String getLabel() {
    return label;
  }

  public void setLabel(String label) {
    this.label = orNull(label);
  }

  /** Whether only images without a label. */
  public boolean isUnlabelled() {
    return unlabelled;
  }

  public void setUnlabelled(boolean unlabelled) {
    this.unlabelled = unlabelled;
  }

  /** Only images of this part of the split, by its word; null for any. */
  public String getSplit() {
    return split == null ? null : split.word();
  }

  public void setSplit(String word) {
    split = word == null ? null : Split.of(word).orElse(null);
  }

  /** Only images whose name contains this; null for any. */
  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = orNull(name);
  }

  /** Whether all images are meant. */
  public boolean isWhole() {
    return label == null && !unlabelled && !isNarrowed();
  }

  /** Whether it is about some of those that a label or the lack of one gives. */
  public boolean isNarrowed() {
    return split != null || name != null;
  }

  /** What an address says for it, to go behind other parameters; empty for all images. */
  public String getQuery() {
    return (label == null ? "" : "&label=" + encoded(label))
        + (unlabelled ? "&unlabelled=true" : "")
        + getNarrowing();
  }

  /** What of it an address says that does not come from labels. */
  public String getNarrowing() {
    return (split == null ? "" : "&split=" + split.word())
        + (name == null ? "" : "&name=" + encoded(name));
  }

  /** The query with which the API lists the same images. */
  public String getFilter() {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("label", label);
    query.put("labelled", unlabelled ? "false" : null);
    query.put("split", getSplit());
    query.put("name", name);
    return query.entrySet().stream()
        .filter(parameter -> parameter.getValue() != null)
        .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String orNull(String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
