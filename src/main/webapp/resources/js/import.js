"use strict";

// Sends an archive and shows how far its import is.
(() => {
  const PAUSE = 1000;
  const form = document.getElementById("import");
  if (!form) {
    return;
  }
  const state = document.getElementById("import-state");
  const progress = document.getElementById("import-progress");
  const problems = document.getElementById("import-problems");

  const fill = (pattern, values) => pattern.replace(/\{(\d)\}/g, (whole, place) => values[place]);

  const show = found => {
    state.textContent = found.failure
      || fill(form.dataset.running, [found.name, found.added, found.skipped]);
    progress.value = found.progress;
    problems.hidden = found.problems.length === 0;
    problems.querySelector("ul").replaceChildren(...found.problems.map(problem => {
      const item = document.createElement("li");
      item.textContent = `${problem.item}: ${problem.reason}`;
      return item;
    }));
  };

  const follow = async address => {
    const found = await (await fetch(address)).json();
    show(found);
    if (found.status === "queued" || found.status === "running") {
      setTimeout(() => follow(address), PAUSE);
    } else {
      progress.hidden = true;
      form.querySelector("button").disabled = false;
      if (found.status === "succeeded" && !found.dryRun && found.problems.length === 0) {
        window.location.reload();
      }
    }
  };

  form.addEventListener("submit", async event => {
    event.preventDefault();
    form.querySelector("button").disabled = true;
    progress.hidden = false;
    const response = await fetch(form.dataset.address, {method: "POST", body: new FormData(form)});
    if (response.ok) {
      follow(response.headers.get("Location"));
    } else {
      state.textContent = (await response.json()).detail;
      progress.hidden = true;
      form.querySelector("button").disabled = false;
    }
  });
})();
