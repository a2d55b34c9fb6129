package org.diyml.models.installs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.TranslatedModel;
import org.diyml.engine.convert.intake.ModelTranslation;
import org.diyml.engine.convert.pretrained.PretrainedGraph;
import org.diyml.jobs.JobHandler;
import org.diyml.jobs.JobKind;
import org.diyml.jobs.JobRun;
import org.diyml.models.ModelTrials;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.settings.Setting;
import org.diyml.pretrained.InstalledNetworks;
import org.diyml.pretrained.ModelCard;
import org.diyml.pretrained.ModelCards;

/** Fetches a network, translates it, tries it in a process of its own and keeps it. */
@ApplicationScoped
public class InstallationRun implements JobHandler {
  /** Side in pixels of the picture with which a network is tried. */
  private static final int SIDE = 96;

  @Inject private Installations installations;
  @Inject private InstalledNetworks networks;
  @Inject private ModelTrials trials;
  @Inject private ModelCards cards;

  @Override
  public JobKind kind() {
    return JobKind.INSTALLATION;
  }

  @Override
  public Runnable run(JobRun run) throws IOException {
    ModelCard card = installations.task(run.subjectId());
    PartialFile part = new PartialFile(networks.part(card.address()));
    new Download(card.address(), part, new JobProgress(run)).run();
    try {
      networks.keep(card, tried(part.file()));
    } catch (ModelRefused e) {
      part.delete();
      throw UserError.conflict("install.refused", e.getMessage()).causedBy(e);
    }
    part.delete();
    return cards::refresh;
  }

  private PretrainedGraph tried(Path file) throws IOException {
    ModelTranslation translation = new ModelTranslation(Setting.MODEL_BYTES.number());
    TranslatedModel model = translation.translate(translation.open(file));
    PretrainedGraph graph = PretrainedGraph.of(model);
    for (Map.Entry<String, Integer> output : graph.lengths(SIDE).entrySet()) {
      int values = trials.run(graph.asked(output.getKey(), SIDE)).output().values();
      if (values != output.getValue()) {
        throw new ModelRefused(
            "The output %s has %d numbers, not %d."
                .formatted(output.getKey(), values, output.getValue()));
      }
    }
    return graph;
  }
}
