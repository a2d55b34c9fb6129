package org.diyml.models.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.diyml.engine.convert.ChannelOrder;
import org.diyml.engine.convert.ModelFacts;
import org.diyml.models.ModelAbout;
import org.diyml.models.ModelCatalogue;
import org.diyml.models.Models;
import org.diyml.models.UploadedModel;
import org.diyml.platform.database.Slice;
import org.diyml.platform.web.PageText;
import org.diyml.platform.web.Pager;

/** The models that an account can use; those it brought can be corrected and deleted. */
@Named
@ViewScoped
public class ModelsPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int ROWS = 20;

  @Inject private ModelCatalogue catalogue;
  @Inject private ModelRows words;
  @Inject private Models models;
  @Inject private PageText texts;

  private String page;
  private Long model;
  private List<ModelRow> rows;
  private Pager pager;
  private List<String> understood;
  private boolean guessed;
  private String name;
  private String labels;
  private String preprocessing;
  private String channels;
  private boolean coloured;
  private String licence;

  /** Loads the list, and what is known of the model that was chosen. */
  public void open() {
    Slice<ModelCatalogue.Entry> found = catalogue.list(Pager.range(page, ROWS));
    rows = words.of(found.items());
    pager = Pager.of(found);
    if (model != null) {
      choose(models.require(model));
    }
  }

  private void choose(UploadedModel chosen) {
    ModelFacts facts = models.facts(chosen);
    Understood sentences = new Understood(texts, facts);
    understood =
        List.of(
            sentences.pictures(), sentences.layout(), sentences.range(), sentences.answers());
    guessed = sentences.isGuessed();
    name = chosen.getName();
    labels = String.join("\n", facts.labels());
    licence = chosen.getLicence();
    preprocessing = null;
    channels = facts.input().order().name();
    coloured = facts.input().order() != ChannelOrder.GREY;
  }

  /** Corrects the model that was chosen. */
  public void correct() {
    List<String> lines =
        labels == null
            ? List.of()
            : labels.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    models.change(
        model,
        ModelAbout.of(
            name == null ? "" : name,
            lines,
            preprocessing == null || preprocessing.isEmpty() ? null : preprocessing,
            coloured ? channels : null,
            licence == null ? "" : licence));
    open();
  }

  /** Deletes a model that is deployed nowhere. */
  public void delete(long id) {
    models.delete(id);
    model = model != null && model == id ? null : model;
    open();
  }

  /** Number of the page from 1, as the address says it. */
  public String getPage() {
    return page;
  }

  public void setPage(String page) {
    this.page = page;
  }

  /** The uploaded model that is looked at; null when it is none. */
  public Long getModel() {
    return model;
  }

  public void setModel(Long model) {
    this.model = model;
  }

  public List<ModelRow> getRows() {
    return rows;
  }

  public Pager getPager() {
    return pager;
  }

  /** What was understood of the model, a sentence each. */
  public List<String> getUnderstood() {
    return understood;
  }

  /** Whether something of it is a guess. */
  public boolean isGuessed() {
    return guessed;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  /** The labels in the order of the outputs, one a line. */
  public String getLabels() {
    return labels;
  }

  public void setLabels(String labels) {
    this.labels = labels;
  }

  /** A word for how pixels are scaled; null to leave it. */
  public String getPreprocessing() {
    return preprocessing;
  }

  public void setPreprocessing(String preprocessing) {
    this.preprocessing = preprocessing;
  }

  /** The order of the network's channels, a word of {@link ChannelOrder}. */
  public String getChannels() {
    return channels;
  }

  public void setChannels(String channels) {
    this.channels = channels;
  }

  /** Whether the network takes colours, so that they have an order. */
  public boolean isColoured() {
    return coloured;
  }

  public String getLicence() {
    return licence;
  }

  public void setLicence(String licence) {
    this.licence = licence;
  }
}
