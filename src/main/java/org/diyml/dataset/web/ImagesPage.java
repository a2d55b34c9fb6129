package org.diyml.dataset.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.diyml.dataset.AnnotatedImage;
import org.diyml.dataset.Annotations;
import org.diyml.dataset.DatasetCounting;
import org.diyml.dataset.DatasetCounts;
import org.diyml.dataset.ImageFilter;
import org.diyml.dataset.Images;
import org.diyml.dataset.Labels;
import org.diyml.dataset.Split;
import org.diyml.platform.database.Range;
import org.diyml.platform.database.Slice;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.web.Pager;

/** Shows the images of a project and lets people label and delete those they ticked. */
@Named
@ViewScoped
public class ImagesPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int CARDS = 60;
  private static final List<String> PARTS =
      Stream.concat(Stream.of("any"), Stream.of(Split.values()).map(Split::word)).toList();

  @Inject private Images images;
  @Inject private Labels labels;
  @Inject private DatasetCounting counting;
  @Inject private Annotations annotations;

  private final ImageList list = new ImageList();
  private long project;
  private String page;
  private List<ImageCard> cards;
  private List<LabelCount> counts;
  private Pager pager;
  private long total;
  private long withoutLabel;
  private String newLabel;

  /** Loads what the address asks for. */
  public void open(long projectId) {
    project = projectId;
    refresh();
  }

  /** Loads it again, after images came or went. */
  public void refresh() {
    Slice<AnnotatedImage> slice = find(list.filter(), Pager.range(page, CARDS));
    if (slice.items().isEmpty() && page != null) {
      // The last images of the last page are gone.
      page = null;
      slice = find(list.filter(), Pager.range(page, CARDS));
    }
    cards = slice.items().stream().map(ImageCard::new).toList();
    pager = Pager.of(slice);
    DatasetCounts found = counting.of(project);
    counts =
        labels.list(project, new Range(0, Range.LARGEST)).items().stream()
            .map(l -> new LabelCount(l, found.byLabel().get(l.getId())))
            .toList();
    total = found.images();
    withoutLabel = found.unlabelled();
  }

  /** Gives the ticked images the label that was typed. */
  public void labelSelected() {
    if (newLabel == null) {
      throw UserError.invalid("labels", "error.field.blank");
    }
    selected().forEach(id -> annotations.label(id, List.of(newLabel), null));
    newLabel = null;
    refresh();
  }

  /** Takes the label from the ticked images. */
  public void clearSelected() {
    selected().forEach(id -> annotations.label(id, List.of(), null));
    refresh();
  }

  /** Deletes the ticked images. */
  public void deleteSelected() {
    selected().forEach(images::delete);
    refresh();
  }

  private LongStream selected() {
    return cards.stream().filter(ImageCard::isSelected).mapToLong(ImageCard::getId);
  }

  private Slice<AnnotatedImage> find(ImageFilter filter, Range range) {
    return images.list(project, filter, range);
  }

  /** The images that are shown, on pages. */
  public ImageList getList() {
    return list;
  }

  /** Number of the page from 1, as the address says it. */
  public String getPage() {
    return page;
  }

  public void setPage(String page) {
    this.page = page;
  }

  public List<ImageCard> getCards() {
    return cards;
  }

  /** The labels of the project in their order. */
  public List<LabelCount> getCounts() {
    return counts;
  }

  /** The words of the parts of the split that images can be asked for by. */
  public List<String> getParts() {
    return PARTS;
  }

  public Pager getPager() {
    return pager;
  }

  /** How many images the project has. */
  public long getTotal() {
    return total;
  }

  /** How many of them have no label. */
  public long getWithoutLabel() {
    return withoutLabel;
  }

  /** The label for the ticked images. */
  public String getNewLabel() {
    return newLabel;
  }

  public void setNewLabel(String newLabel) {
    this.newLabel = newLabel;
  }
}
