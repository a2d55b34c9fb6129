"use strict";

// The page on which people draw boxes: joins picture, labels, keys, suggestions and saving.
(() => {
  const page = document.getElementById("draw-boxes");
  const texts = page.dataset;
  const part = name => document.getElementById(`boxes-${name}`);
  const addressOf = image => texts.images + image;
  const LAST = `diyml.last-boxes.${texts.project}`;
  const RETRY = 3000;
  const ZOOM = 1.5;
  const last = JSON.parse(sessionStorage.getItem(LAST));
  let current = null;

  const fill = (pattern, ...values) => pattern.replace(/\{(\d)\}/g, (whole, place) => values[place]);

  const say = (state, text) => {
    part("state").dataset.state = state;
    part("state").textContent = text;
  };

  const ask = async address => {
    const response = await fetch(address);
    const found = await response.json();
    if (!response.ok) {
      throw new Error(found.detail);
    }
    return found;
  };

  const askWhose = image => {
    current = image;
    part("conflict-text").textContent = fill(texts.conflict, image.boxes.length);
    part("conflict").hidden = false;
    editor.compare(image.boxes);
  };

  const tell = async (state, detail) => {
    const named = {saved: editor.unnamed ? texts.unnamed : texts.saved, refused: detail};
    say(state, named[state] ?? texts[state]);
    if (state === "stale") {
      askWhose(detail);
    } else if (state === "saved" && detail?.boxes.some(box => !labels.isStored(box.label))) {
      await labels.load();
      editor.show();
    }
  };

  const labels = new BoxLabels(part("labels"), texts.labels, label => editor.name(label));
  const saving = new BoxSaving({addressOf, project: texts.project, image: texts.image, tell});
  const editor = new BoxEditor(part("frame"), {
    size: {width: Number(texts.width), height: Number(texts.height)},
    labels,
    listener: {
      changed: boxes => saving.save(boxes),
      unnamed: () => part("new-label").focus(),
      shown: () => {
        const drafts = editor.suggestions.length;
        part("undo").disabled = !editor.history.undoable;
        part("redo").disabled = !editor.history.redoable;
        part("delete").disabled = !editor.selected;
        part("accept").hidden = part("reject").hidden = drafts === 0;
        part("accept").textContent = fill(texts.accept, drafts);
      }
    }
  });

  const settle = mine => {
    part("conflict").hidden = true;
    saving.known(current);
    if (mine) {
      saving.save(editor.finished);
    } else {
      editor.replaceAll(current.boxes);
      saving.discard();
    }
    editor.compare([]);
  };

  const copyLast = async () => {
    const known = last && last.image !== texts.image ? last.boxes
      : texts.previous ? (await ask(addressOf(texts.previous))).boxes : [];
    if (editor.copy(known) === 0) {
      say("nothing", texts.nothingToCopy);
    }
  };

  const suggest = async () => {
    part("suggest").disabled = true;
    say("saving", texts.looking);
    try {
      const {iteration, predictions} = await ask(`${addressOf(texts.image)}/suggested-boxes`);
      const count = editor.suggest(
        predictions.map(({label, probability, box}) => ({label, probability, ...box})));
      say("suggested", count === 0 ? texts.nothingFound
        : fill(iteration ? texts.suggested : texts.suggestedDefault, count, iteration));
    } catch (failure) {
      say("refused", failure instanceof TypeError ? texts.unreachable : failure.message);
    }
    part("suggest").disabled = false;
  };

  const go = async link => {
    if (link && await saving.flush()) {
      window.location.assign(link.href);
    }
  };

  const actions = {
    undo: () => editor.undo(),
    redo: () => editor.redo(),
    delete: () => editor.remove(),
    accept: () => editor.acceptAll(),
    reject: () => editor.rejectAll(),
    add: () => editor.addInMiddle(),
    none: () => editor.select(-1),
    copy: copyLast,
    suggest,
    closer: () => { editor.canvas.zoom *= ZOOM; },
    farther: () => { editor.canvas.zoom /= ZOOM; },
    fit: () => { editor.canvas.zoom = 1; },
    hand: () => {
      editor.canvas.hand = !editor.canvas.hand;
      part("hand").setAttribute("aria-pressed", editor.canvas.hand);
    },
    mine: () => settle(true),
    theirs: () => settle(false),
    previous: () => go(part("previous")),
    next: () => go(part("next"))
  };

  Object.entries(actions).forEach(([name, action]) =>
    part(name)?.addEventListener("click", event => {
      event.preventDefault();
      action();
    }));
  BoxKeys.listen({actions, editor, labels});

  part("make-label").addEventListener("submit", event => {
    event.preventDefault();
    const name = part("new-label").value.trim();
    if (name) {
      part("new-label").value = "";
      part("new-label").blur();
      labels.pick(name);
    }
  });

  window.addEventListener("pagehide", () => {
    saving.leave();
    sessionStorage.setItem(LAST, JSON.stringify({image: texts.image, boxes: editor.finished}));
  });

  const begin = image => {
    const draft = BoxDrafts.of(texts.image);
    saving.known(image);
    editor.begin(image.boxes);
    if (!draft || BoxShapes.same(draft.boxes, image.boxes)) {
      saving.discard();
      return;
    }
    editor.replaceAll(draft.boxes);
    if (draft.version === image.version) {
      saving.save(draft.boxes);
    } else {
      tell("stale", image);
    }
  };

  const load = async () => {
    try {
      const [image] = await Promise.all([ask(addressOf(texts.image)), labels.load()]);
      begin(image);
      page.removeAttribute("aria-busy");
      saving.sendOthers();
    } catch (failure) {
      say("offline", failure instanceof TypeError ? texts.unreachable : failure.message);
      setTimeout(load, RETRY);
    }
  };

  // Some formats no browser shows: then the small picture must do.
  part("picture").addEventListener("error",
    () => { part("picture").src = `${addressOf(texts.image)}/thumbnail`; }, {once: true});
  part("picture").src = `${addressOf(texts.image)}/content`;
  if (texts.next) {
    new Image().src = `${addressOf(texts.next)}/content`;
  }
  load();
})();
