"use strict";

/**
 * What the scripts of the image page share. They speak through events at the page's element:
 * "image" shows an image, "changed" says that it has another state now, "step" asks to go on.
 */
const Viewer = (() => {
  const element = document.getElementById("viewer");
  const texts = element.dataset;
  const said = document.getElementById("said");
  const STALE = 412;
  let busy = false;

  const say = text => {
    said.textContent = text;
  };

  const json = async (address, options) => {
    const response = await fetch(texts.api + address, options);
    const answer = response.status === 204 ? null : await response.json();
    if (!response.ok && response.status !== STALE) {
      throw new Error(answer.detail);
    }
    return answer;
  };

  let labels = null;

  const readLabels = async () => {
    const found = [];
    let total = 1;
    for (let page = 0; found.length < total; page += 1) {
      const answer = await json(`/projects/${texts.project}/labels?size=200&page=${page}`);
      found.push(...answer.items);
      total = answer.items.length ? answer.total : 0;
    }
    return found;
  };

  // The labels of the project in their order, read once or anew.
  const labelsOfProject = anew => {
    if (anew || !labels) {
      labels = readLabels();
    }
    return labels;
  };

  // One thing at a time: a key that is pressed meanwhile was meant for a picture not yet seen.
  const alone = async task => {
    if (busy) {
      return;
    }
    busy = true;
    try {
      await task();
    } catch (failure) {
      say(failure instanceof TypeError ? texts.offline : failure.message);
    } finally {
      busy = false;
    }
  };

  const fill = (pattern, ...values) =>
    pattern.replace(/\{(\d)\}/g, (whole, place) => values[place]);

  const tell = (event, detail) => element.dispatchEvent(new CustomEvent(event, {detail}));

  const hear = (event, listener) => element.addEventListener(event, told => listener(told.detail));

  // Keys that act are not those of somebody who types, or of the browser.
  const onKey = act => document.addEventListener("keydown", event => {
    const taken =
      event.target.matches("input[type=text]") || document.querySelector("dialog[open]");
    if (!taken && !event.ctrlKey && !event.metaKey && !event.altKey && act(event.key)) {
      event.preventDefault();
    }
  });

  return {texts, labelsOfProject, say, json, alone, fill, tell, hear, onKey};
})();
