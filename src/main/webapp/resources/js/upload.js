"use strict";

// Sends pictures in small groups, so that progress is seen and one bad file stops nothing.
(() => {
  const GROUP = 20;
  const zone = document.getElementById("upload");
  const inputs = [document.getElementById("upload-files"), document.getElementById("upload-folder")];
  const label = document.getElementById("upload-label");
  const state = document.getElementById("upload-state");
  const problems = document.getElementById("upload-problems");
  if (!zone) {
    return;
  }

  const problem = (name, reason) => {
    const item = document.createElement("li");
    item.textContent = name ? `${name}: ${reason}` : reason;
    problems.append(item);
  };

  // What files show is what was typed, or else the name of the folder that they are in.
  const labelOf = folder => label && (label.value.trim() || folder);

  const send = async (folder, files) => {
    const form = new FormData();
    if (labelOf(folder)) {
      form.append("label", labelOf(folder));
    }
    files.forEach(file => form.append("image", file));
    const response = await fetch(zone.dataset.address, {method: "POST", body: form});
    const answer = await response.json();
    if (!answer.images) {
      throw new Error(answer.detail);
    }
    answer.rejected.forEach(rejected => problem(rejected.name, rejected.reason));
    return answer.images.length;
  };

  // Groups of files in the same folder; what systems hide in folders is none of ours.
  const groups = found => {
    const byFolder = new Map();
    found.filter(({file}) => !file.name.startsWith(".")).forEach(({file, folder}) =>
      byFolder.set(folder, [...byFolder.get(folder) ?? [], file]));
    return [...byFolder].flatMap(([folder, files]) =>
      Array.from({length: Math.ceil(files.length / GROUP)}, (nothing, part) =>
        ({folder, files: files.slice(part * GROUP, (part + 1) * GROUP)})));
  };

  const sendAll = async found => {
    const all = groups(found);
    const total = all.reduce((sum, {files}) => sum + files.length, 0);
    let sent = 0;
    problems.replaceChildren();
    zone.classList.add("busy");
    let added = 0;
    try {
      for (const {folder, files} of all) {
        state.textContent = `${sent} / ${total}`;
        added += await send(folder, files);
        sent += files.length;
      }
    } catch (failure) {
      problem("", failure.message);
    }
    zone.classList.remove("busy");
    state.textContent = `${added} / ${total}`;
    if (added > 0 && problems.children.length === 0) {
      window.location.reload();
    }
  };

  const read = reader => new Promise((resolve, reject) => reader.readEntries(resolve, reject));

  const walk = async (entry, folder) => {
    if (entry.isFile) {
      return [{file: await new Promise((resolve, reject) => entry.file(resolve, reject)), folder}];
    }
    const reader = entry.createReader();
    const inside = [];
    // A reader gives what is there in parts, and an empty one at the end.
    for (let part = await read(reader); part.length; part = await read(reader)) {
      inside.push(...part);
    }
    return (await Promise.all(inside.map(each => walk(each, entry.name)))).flat();
  };

  const importArchive = file => {
    const chosen = new DataTransfer();
    chosen.items.add(file);
    document.getElementById("archives").open = true;
    document.getElementById("import-file").files = chosen.files;
    document.getElementById("import").requestSubmit();
  };

  const take = found => found.length === 1 && /\.zip$/i.test(found[0].file.name)
    ? importArchive(found[0].file)
    : sendAll(found);

  inputs.forEach(input => input.addEventListener("change", () => take(
    [...input.files].map(file => ({file, folder: file.webkitRelativePath.split("/").at(-2) ?? ""})))));
  zone.addEventListener("dragover", event => {
    event.preventDefault();
    zone.classList.add("over");
  });
  zone.addEventListener("dragleave", () => zone.classList.remove("over"));
  zone.addEventListener("drop", async event => {
    event.preventDefault();
    zone.classList.remove("over");
    // What was dropped is gone from the event after the first wait.
    const dropped = [...event.dataTransfer.items].filter(item => item.kind === "file")
      .map(item => ({entry: item.webkitGetAsEntry(), file: item.getAsFile()}));
    const found = await Promise.all(dropped.map(({entry, file}) =>
      entry ? walk(entry, "") : [{file, folder: ""}]));
    take(found.flat());
  });
})();
