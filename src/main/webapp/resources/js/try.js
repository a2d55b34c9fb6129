"use strict";

// Asks models about a picture: one that is dropped, chosen, taken or of the project.
(() => {
  const SHOWN = 5;
  const ALWAYS = 3;
  const LEAST = 0.005;
  const SIDE = 420;
  const SMALL = 100;
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

  const bar = ({label, probability}, place) => {
    const row = make("div", place === 0 ? "bar first" : "bar", "");
    const progress = document.createElement("progress");
    progress.max = 1;
    progress.value = probability;
    progress.setAttribute("aria-label", label);
    row.append(make("span", "", label), progress,
      make("span", "", probability.toLocaleString(document.documentElement.lang, {style: "percent"})));
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
    const head = make("p", "row between", "");
    head.append(make("span", "hint", title(answered)));
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

  const show = picture => {
    const image = part("picture");
    URL.revokeObjectURL(image.src);
    image.src = URL.createObjectURL(picture);
    image.hidden = false;
    image.addEventListener("load", () =>
      image.classList.toggle("small", image.naturalWidth < SMALL), {once: true});
    part("blank").hidden = true;
    zone.closest(".trial").classList.add("asked-once");
  };

  // The way of somebody new ends with the first answer.
  const endFirstSteps = () => {
    const end = document.getElementById("path-end");
    end?.parentElement.replaceChildren(end.content);
  };

  const ask = async (picture, label) => {
    const turn = ++asked;
    current = {picture, label};
    show(picture);
    Alike.hide();
    part("waiting").hidden = true;
    part("answer").hidden = false;
    part("problem").textContent = "";
    part("truth").hidden = !label;
    part("truth").textContent = fill(texts.truth, label);
    try {
      const answers = await predict(picture);
      const columns = await Promise.all(answers.map(answered => answer(answered, label)));
      if (turn === asked) {
        part("answers").replaceChildren(...columns);
        endFirstSteps();
        await Alike.show(picture, answers.find(found => found.iteration !== undefined)?.iteration);
      }
    } catch (failure) {
      part("answers").replaceChildren();
      part("problem").textContent = failure.message;
    }
  };

  const askAbout = async button => {
    const response = await fetch(`${button.dataset.image}/content`);
    zone.closest(".trial").scrollIntoView({block: "nearest"});
    await ask(await response.blob(), button.dataset.label);
  };

  const askFirst = files => {
    if (files.length > 0) {
      ask(files[0], "");
    }
  };

  part("file").addEventListener("change", () => {
    askFirst(part("file").files);
    part("file").value = "";
  });
  zone.addEventListener("picture", event => ask(event.detail, ""));
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
