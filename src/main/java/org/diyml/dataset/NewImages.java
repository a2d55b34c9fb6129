package org.diyml.dataset;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.diyml.projects.Project;
import org.diyml.projects.ProjectSizes;
import org.diyml.projects.Projects;

/** Adds pictures that were checked to projects. */
@Stateless
public class NewImages {
  @PersistenceContext private EntityManager entities;
  @Inject private Projects projects;
  @Inject private ProjectSizes sizes;
  @Inject private LabelNames labels;
  @Inject private PlacedImagesReader splits;
  @Inject private Revisions revisions;
  @Inject private ImageFiles files;
  @Inject private Event<ImagesAdded> arrivals;

  /** Adds pictures with what is known of them. The caller has checked that the author may. */
  public List<AnnotatedImage> add(long projectId, List<NewImage> given, long author) {
    return add(projects.lock(projectId), given, author, splits::near);
  }

  /** The same for one group of many: what is known of the split is kept for the next. */
  public List<AnnotatedImage> add(
      long projectId, List<NewImage> given, long author, KnownSplit known) {
    Project project = projects.lock(projectId);
    List<AnnotatedImage> added =
        add(project, given, author, images -> known.of(project, () -> splits.all(projectId)));
    known.follows(project);
    return added;
  }

  private List<AnnotatedImage> add(
      Project project,
      List<NewImage> given,
      long author,
      Function<List<UnplacedImage>, PlacedImages> split) {
    long bytes = given.stream().mapToLong(one -> one.picture().size()).sum();
    sizes.admit(project, given.size(), bytes);
    // All that is looked up comes before the first row: a query would write what is there so far.
    Map<String, Label> byName = labels.ensure(project, names(given));
    Instant now = Instant.now();
    List<UnplacedImage> images = new ArrayList<>();
    for (NewImage one : given) {
      Image image = new Image(project.getId(), one.picture(), one.split(), now);
      images.add(new UnplacedImage(image, one.labels().findFirst().map(byName::get).orElse(null)));
    }
    split.apply(images).place(project, images);
    store(images, given);
    List<AnnotatedImage> added = annotate(images, given, byName);
    revisions.record(added.stream().filter(one -> !one.annotations().isEmpty()).toList(), author);
    project.grow(given.size(), bytes);
    project.dataChanged();
    arrivals.fire(new ImagesAdded(given.size(), bytes));
    return added;
  }

  /** In the order in which they come first, which new labels get. */
  private static Set<String> names(List<NewImage> given) {
    return given.stream()
        .flatMap(NewImage::labels)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void store(List<UnplacedImage> images, List<NewImage> given) {
    for (int i = 0; i < images.size(); i++) {
      Image image = images.get(i).image();
      entities.persist(image);
      // Under the lock: whoever drops the same content in this moment waits, and sees the new row.
      files.put(image.getProjectId(), given.get(i).picture());
    }
    // Annotations refer to the rows by id, which the provider cannot order by itself.
    entities.flush();
  }

  private List<AnnotatedImage> annotate(
      List<UnplacedImage> images, List<NewImage> given, Map<String, Label> byName) {
    List<AnnotatedImage> annotated = new ArrayList<>();
    for (int i = 0; i < images.size(); i++) {
      Image image = images.get(i).image();
      NewImage one = given.get(i);
      List<Annotation> annotations = new ArrayList<>();
      if (one.label() != null) {
        annotations.add(new Annotation(image.getId(), byName.get(one.label())));
      }
      for (BoxOfLabel box : one.boxes()) {
        annotations.add(new Annotation(image.getId(), byName.get(box.label()), box.in(image)));
      }
      annotations.forEach(entities::persist);
      annotated.add(new AnnotatedImage(image, annotations));
    }
    return annotated;
  }
}
