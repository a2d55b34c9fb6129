"use strict";

// Goes from image to image in the list that the page was opened from.
(() => {
  const {texts, say, json, alone, fill, tell, hear, onKey} = Viewer;

  // What was looked at, in the order of the list; images that get a label stay in it.
  const trail = [Number(texts.image)];
  let at = 0;
  let current = null;
  let around = null;
  const ahead = new Map();

  const filter = () => new URLSearchParams(texts.filter);

  const load = id => {
    const known = ahead.get(id) || json(`/images/${id}`);
    ahead.clear();
    return known;
  };

  const lookAhead = id => {
    if (id && !ahead.has(id)) {
      const coming = json(`/images/${id}`);
      coming.catch(() => ahead.delete(id));
      ahead.set(id, coming);
      new Image().src = `${texts.api}/images/${id}/content`;
    }
  };

  const showPlace = found => {
    const others = found.before + found.after;
    document.getElementById("place").textContent = texts.unlabelled === "true"
      ? fill(texts.left, others + (current.labels.length ? 0 : 1))
      : fill(texts.place, found.before + 1, others + 1);
  };

  const show = image => {
    current = image;
    tell("image", image);
  };

  const lookAround = async id => {
    around = json(`/images/${id}/neighbours?${filter()}`);
    const found = await around;
    if (current.id === id) {
      showPlace(found);
      lookAhead(trail[at + 1] || found.next);
    }
  };

  const open = async id => {
    show(await load(id));
    const query = new URLSearchParams(window.location.search);
    query.set("image", id);
    window.history.replaceState(null, "", `?${query}`);
    lookAround(id).catch(failure => say(failure.message));
  };

  const step = async by => {
    if (trail[at + by] === undefined) {
      const found = await around;
      const id = by > 0 ? found.next : found.previous;
      if (!id) {
        say(by > 0 ? texts.end : texts.start);
        return;
      }
      if (by > 0) {
        trail.push(id);
      } else {
        trail.unshift(id);
        at += 1;
      }
    }
    at += by;
    await open(trail[at]).catch(failure => {
      // It is gone meanwhile: stay where we are, and look for another way.
      trail.splice(at, 1);
      at = trail.indexOf(current.id);
      lookAround(current.id).catch(() => say(texts.offline));
      throw failure;
    });
  };

  const remove = async () => {
    const found = await around;
    await json(`/images/${current.id}`, {method: "DELETE"});
    trail.splice(at, 1);
    if (at === trail.length && found.next) {
      trail.push(found.next);
    } else if (trail.length === 0 && found.previous) {
      trail.push(found.previous);
    }
    if (trail.length === 0) {
      window.location.assign(document.querySelector(".back a").href);
      return;
    }
    at = Math.min(at, trail.length - 1);
    await open(trail[at]);
  };

  const on = (id, task) =>
    document.getElementById(id).addEventListener("click", () => alone(task));

  on("previous", () => step(-1));
  on("next", () => step(1));
  on("delete", remove);
  onKey(key => {
    const by = {ArrowLeft: -1, ArrowRight: 1}[key];
    if (by) {
      alone(() => step(by));
    }
    return by !== undefined;
  });
  hear("changed", image => {
    show(image);
    lookAround(image.id).catch(failure => say(failure.message));
  });
  hear("step", by => alone(() => step(by)));
  alone(() => open(trail[at]));
})();
