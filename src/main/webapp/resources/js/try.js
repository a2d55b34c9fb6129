"use strict";

// Asks models about a picture: one that is dropped, chosen, taken or of the project.
(() => {
  const SHOWN = 5;
  const ALWAYS = 3;
  const LEAST = 0.005;
  const SIDE = 420;
  const zone = document.getElementById("trial");
  if (!zone) {
    return;
  }
  const texts = zone.dataset;
  const part = name => document.getElementById(`trial-${name}`);
  let asked = 0;
  let current = null;

  const fill = (pattern, ...values) => pattern.replace(/\{(\d)\}/g, (whole, place) => values[place]);

  const make = (name, kind, text) => {
    const element = document.createElement(name);
    element.className = kind;
    element.textContent = text;
    return element;
  };

  const boxes = () => [...zone.querySelectorAll("#trial-models input")];

  const ticked = () => {
    const chosen = boxes().filter(box => box.checked);
    return chosen.length > 0 ? chosen : boxes().slice(0, 1);
  };

  const title = ({iteration, model}) => iteration !== undefined ? fill(texts.model, iteration)
    : boxes().find(box => box.name === "models" && box.value === model).dataset.name;

  const bar = ({label, probability}) => {
    const row = make("div", "bar", "");
    const progress = document.createElement("progress");
    progress.max = 1;
    progress.value = probability;
    progress.setAttribute("aria-label", label);
    row.append(make("span", "", label), progress,
      make("span", "", `${Math.round(probability * 100)}%`));
    return row;
  };

  const verdict = (label, best) => make("span", `chip ${label === best ? "succeeded" : "failed"}`,
    label === best ? texts.right : texts.wrong);

  // The picture again, with the boxes that count drawn over it.
  const boxed = async predictions => {
    const frame = make("div", "boxed", "");
    const image = new Image();
    image.src = part("picture").src;
    image.alt = part("picture").alt;
    await image.decode();
    const size = {width: image.naturalWidth, height: image.naturalHeight};
    const layer = BoxDrawing.layer(size);
    const unit = Math.max(size.width, size.height) / SIDE;
    layer.append(...predictions.map(({label, probability, box}) =>
      BoxDrawing.group({label, probability, ...box}, {colour: "", kind: "right", unit})));
    frame.append(image, layer);
    return frame;
  };

  const boxesOf = async ({predictions, threshold, ...model}) => {
    const counting = predictions.filter(({probability}) => probability >= threshold);
    const column = make("section", "answer", "");
    const head = make("p", "row between", "");
    head.append(make("b", "", title(model)),
      make("span", "hint", counting.length === 0 ? texts.nothing
        : fill(texts.found, counting.length)));
    column.append(head, await boxed(counting).catch(() => make("div", "", "")),
      ...counting.slice(0, SHOWN).map(bar));
    return column;
  };

  const answer = (answered, label) => {
    if (answered.threshold !== undefined) {
      return boxesOf(answered);
    }
    const {predictions} = answered;
    const column = make("section", "answer", "");
    const head = make("p", "row", "");
    head.append(make("b", "", title(answered)));
    if (label && predictions.length > 0) {
      head.append(verdict(label, predictions[0].label));
    }
    column.append(head, ...predictions
      .filter((prediction, place) => place < ALWAYS || prediction.probability >= LEAST)
      .slice(0, SHOWN).map(bar));
    return column;
  };

  const predict = async picture => {
    const form = new FormData();
    const chosen = ticked();
    ["iterations", "models"].forEach(kind => form.append(kind,
      chosen.filter(box => box.name === kind).map(box => box.value).join(",")));
    form.append("image", picture, picture.name || "picture");
    const response = await fetch(texts.address, {method: "POST", body: form});
    const found = await response.json();
    if (!response.ok) {
      throw new Error(found.detail);
    }
    return found.answers;
  };

  const ask = async (picture, label) => {
    const turn = ++asked;
    current = {picture, label};
    const before = part("picture").src;
    part("picture").src = URL.createObjectURL(picture);
    URL.revokeObjectURL(before);
    part("answer").hidden = false;
    part("problem").textContent = "";
    part("truth").hidden = !label;
    part("truth").textContent = fill(texts.truth, label);
    try {
      const answers = await predict(picture);
      const columns = await Promise.all(answers.map(answered => answer(answered, label)));
      if (turn === asked) {
        part("answers").replaceChildren(...columns);
      }
    } catch (failure) {
      part("answers").replaceChildren();
      part("problem").textContent = failure.message;
    }
  };

  const askAbout = async button => {
    const response = await fetch(`${button.dataset.image}/content`);
    await ask(await response.blob(), button.dataset.label);
    part("answer").scrollIntoView({block: "nearest"});
  };

  const askFirst = files => {
    if (files.length > 0) {
      ask(files[0], "");
    }
  };

  [part("file"), part("camera")].forEach(input =>
    input.addEventListener("change", () => {
      askFirst(input.files);
      input.value = "";
    }));
  part("models").addEventListener("change", () => current && ask(current.picture, current.label));
  zone.addEventListener("dragover", event => {
    event.preventDefault();
    zone.classList.add("over");
  });
  zone.addEventListener("dragleave", () => zone.classList.remove("over"));
  zone.addEventListener("drop", event => {
    event.preventDefault();
    zone.classList.remove("over");
    askFirst(event.dataTransfer.files);
  });
  document.addEventListener("click", event => {
    const button = event.target.closest("button[data-image]");
    if (button) {
      askAbout(button);
    }
  });
})();
