"use strict";

// The changes of the image that is shown: who, when, what; undo, and restoring an older state.
(() => {
  const SIZE = 5;
  const MOST = 200;
  const UNITS = [["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]];
  const {texts, json, alone, tell, hear, onKey} = Viewer;
  const panel = document.getElementById("history");
  const list = panel.querySelector("ol");
  const state = panel.querySelector("[role=status]");
  const undo = document.getElementById("undo");
  const older = document.getElementById("older");
  const language = document.documentElement.lang;
  const relative = new Intl.RelativeTimeFormat(language, {numeric: "auto"});
  const full = new Intl.DateTimeFormat(language, {dateStyle: "medium", timeStyle: "short"});

  let image = null;
  let size = SIZE;
  let newest = null;

  const what = change => {
    if (!change.boxes.length) {
      return change.labels.join(", ") || texts.none;
    }
    return change.labels
      .map(label => `${change.boxes.filter(box => box.label === label).length} × ${label}`)
      .join(", ");
  };

  const ago = moment => {
    const seconds = Math.round((moment - Date.now()) / 1000);
    const [unit, length] = UNITS.find(each => Math.abs(seconds) >= each[1]) || UNITS.at(-1);
    return relative.format(Math.round(seconds / length), unit);
  };

  const row = (change, index) => {
    const item = document.getElementById("change").content.cloneNode(true).firstElementChild;
    const moment = new Date(change.madeAt);
    item.querySelector("b").textContent = what(change);
    item.querySelector(".who .cut").textContent = change.author || panel.dataset.nobody;
    const time = item.querySelector("time");
    time.dateTime = change.madeAt;
    time.textContent = ago(moment);
    time.title = full.format(moment);
    item.querySelector(".now").hidden = index > 0;
    const restore = item.querySelector("button");
    restore.hidden = index === 0;
    restore.addEventListener("click", () =>
      alone(() => send(`revisions/${change.id}/restore`, panel.dataset.restored)));
    return item;
  };

  const read = async () => {
    const shown = image.id;
    const found = await json(`/images/${shown}/revisions?size=${size}`);
    if (shown !== image.id) {
      return;
    }
    newest = found.items.length ? found.items[0].id : null;
    list.replaceChildren(...found.items.map(row));
    older.hidden = found.total <= found.items.length;
    undo.disabled = newest === null;
    panel.querySelector(".nothing").hidden = newest !== null;
  };

  const load = () => read().catch(failure => {
    state.textContent = failure.message;
  });

  const send = async (rest, done) => {
    tell("changed", await json(`/images/${image.id}/${rest}`, {method: "POST"}));
    state.textContent = done;
  };

  // What somebody else changed meanwhile is shown, not undone unseen.
  const undoSeen = async () => {
    const seen = newest;
    await read();
    if (seen === newest) {
      await send("annotations/undo", panel.dataset.undone);
    } else {
      tell("changed", await json(`/images/${image.id}`));
      state.textContent = panel.dataset.changed;
    }
  };

  undo.addEventListener("click", () => alone(undoSeen));
  onKey(key => {
    const meant = key.toLowerCase() === "u";
    if (meant && !undo.disabled) {
      alone(undoSeen);
    }
    return meant;
  });
  older.addEventListener("click", () => {
    size = Math.min(MOST, size * 4);
    load();
  });
  hear("image", shown => {
    if (!image || image.id !== shown.id) {
      size = SIZE;
      state.textContent = "";
    }
    image = shown;
    load();
  });
})();
