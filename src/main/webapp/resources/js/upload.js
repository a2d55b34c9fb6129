"use strict";

// Sends pictures in small groups, so that progress is seen and one bad file stops nothing.
(() => {
  const GROUP = 20;
  const zone = document.getElementById("upload");
  const input = document.getElementById("upload-files");
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

  const send = async files => {
    const form = new FormData();
    if (label && label.value.trim()) {
      form.append("label", label.value.trim());
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

  const sendAll = async files => {
    problems.replaceChildren();
    zone.classList.add("busy");
    let added = 0;
    try {
      for (let from = 0; from < files.length; from += GROUP) {
        state.textContent = `${from} / ${files.length}`;
        added += await send(files.slice(from, from + GROUP));
      }
    } catch (failure) {
      problem("", failure.message);
    }
    zone.classList.remove("busy");
    state.textContent = `${added} / ${files.length}`;
    if (added > 0 && problems.children.length === 0) {
      window.location.reload();
    }
  };

  input.addEventListener("change", () => sendAll([...input.files]));
  zone.addEventListener("dragover", event => {
    event.preventDefault();
    zone.classList.add("over");
  });
  zone.addEventListener("dragleave", () => zone.classList.remove("over"));
  zone.addEventListener("drop", event => {
    event.preventDefault();
    zone.classList.remove("over");
    sendAll([...event.dataTransfer.files]);
  });
})();
